import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hearsay } from './hearsay.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'hearsay-claims-')), 'case');
const by = ['--by', 'Ines Calder'];

describe('hearsay claims', () => {
  beforeAll(async () => {
    await hearsay(['new', folder, ...by]);
    expect((await hearsay(['add', folder, 'examples/1-agency.txt', ...by])).code).toBe(0);
  });

  it('lists what stands, narrowed by source and by words', async () => {
    const all = await hearsay(['claims', folder]);
    expect([all.code, all.err]).toEqual([0, '']);
    expect(all.out).toMatch(/^[0-9a-f]{12} {2}suggested {2}/);
    const some = await hearsay(['claims', folder, '--source', 'harmsworth', '--text', 'alarm']);
    expect(some.out).toMatch(/<Harmsworth> \[said\] \{.*alarm.*\}\n1 claim\./);
  });

  it('gives ids by which a claim is judged, and its new state', async () => {
    const id = (await hearsay(['claims', folder, '--source', 'threlkeld'])).out.slice(0, 12);
    expect((await hearsay(['judge', folder, id, 'accept', ...by, '--why', 'as written'])).code).toBe(0);
    const accepted = await hearsay(['claims', folder, '--state', 'accepted', '--format', 'json']);
    const [claim, ...others] = JSON.parse(accepted.out);
    expect(others).toEqual([]);
    expect([claim.id.slice(0, 12), claim.state, claim.decidedBy.by]).toEqual([
      id,
      'accepted',
      { person: 'Ines Calder' },
    ]);
  });

  it('answers the same when the index was deleted', async () => {
    const before = (await hearsay(['claims', folder, '--format', 'json'])).out;
    rmSync(join(folder, 'index'), { recursive: true });
    expect((await hearsay(['claims', folder, '--format', 'json'])).out).toBe(before);
  });

  it('refuses a state that there is not, and says where ids are', async () => {
    const state = await hearsay(['claims', folder, '--state', 'true']);
    expect([state.code, state.out]).toEqual([2, '']);
    expect(state.err).toContain('use/unknown-state');
    expect((await hearsay(['judge', folder, 'deadbeef', 'accept', ...by, '--why', 'x'])).err).toContain(
      'hearsay claims',
    );
  });

  it('gives an empty list where nothing is found', async () => {
    expect((await hearsay(['claims', folder, '--text', 'zeppelin', '--format', 'json'])).out).toBe('[]\n');
  });
});
