import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const trained = readFileSync(fileURLToPath(new URL('../models/attribution/trained.txt', import.meta.url)), 'utf8')
  .trimEnd()
  .split('\n');
const data = join(process.env['HEARSAY_DATA'] ?? '', 'polnear');
const isThere = process.env['HEARSAY_DATA'] !== undefined && existsSync(data);
const idsOf = (name: string): string[] =>
  readFileSync(join(data, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((l) => (JSON.parse(l) as { id: string }).id);
const nameOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16);

describe('what the model was trained on', () => {
  it('is named by hashes, each once', () => {
    expect(trained).toHaveLength(840);
    expect(new Set(trained).size).toBe(840);
    expect(trained.every((name) => /^[0-9a-f]{16}$/.test(name))).toBe(true);
  });

  it.skipIf(!isThere)('holds train and no development article (where HEARSAY_DATA holds PolNeAR)', () => {
    const names = new Set(trained);
    expect(idsOf('train.jsonl').every((id) => names.has(nameOf(id)))).toBe(true);
    expect(idsOf('dev.jsonl').filter((id) => names.has(nameOf(id)))).toEqual([]);
  });
});
