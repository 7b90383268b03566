// Inputs of every format, spoilt by chance, through every reader: nothing throws, hangs or swallows the memory, and whatever
// report comes of it, each of its spans lies in its text and leads back to bytes that say the same.
//
// Other inputs each time: the seed is the clock. HEARSAY_SEED=N makes those of another time again, HEARSAY_MUTATIONS how many.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/nouns/index.ts';
import { FORMATS } from '../../src/read/formats.ts';
import { type About, type Found, isFound, type Reading } from '../../src/read/index.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { unzipped } from '../../src/read/unzip.ts';
import { zipOf } from '../../src/read/zip.ts';
import { utf8 } from './fixtures.ts';
import { MUTATION_NAMES, mutated, pick, randomOf } from './mutator.ts';
import { readingHolds } from './report-holds.ts';
import { strayRows } from './stray-rows.ts';
import { openWatchedReader } from './watched-reader.ts';
import { WHOLE, type Whole } from './whole-fixtures.ts';

const SEED = Number(process.env['HEARSAY_SEED'] ?? Date.now() % 2 ** 31);
const COUNT = Number(process.env['HEARSAY_MUTATIONS'] ?? 1000);

/** A PDF is parsed for two minutes at most, by default; whether that limit holds is looked at with a shorter one. */
const LIMITS_HERE = { maxPdfMs: 3000, maxPdfPageMs: 3000 };

const reader = openWatchedReader();
afterAll(() => reader.close());

const BYTES = WHOLE.map(({ bytes }) => bytes);

/** What holds of all that came of an input. Throws with the first thing that does not. */
async function hold(opened: readonly (Found | Reading)[], bytes: Uint8Array): Promise<readonly Report[]> {
  const captures = new Map(opened.filter(isFound).map((found) => [found.capture.id, found.bytes]));
  const readings = opened.filter((one): one is Reading => !isFound(one));
  expect(readings.length).toBeGreaterThan(0);
  for (const reading of readings) {
    const own = captures.get(reading.capture.id) ?? bytes;
    const [report] = reading.reports;
    const counted = report?.reader.name === 'docx' ? await partOf(own, report.part) : own;
    readingHolds(reading, own, counted.length);
    for (const one of reading.reports) {
      expect(strayRows(one, counted)).toEqual([]);
      spansHold(one);
    }
  }
  return readings.flatMap(({ reports }) => reports);
}

/** The unpacked part of a DOCX that its byte ranges count in. */
async function partOf(docx: Uint8Array, name: string): Promise<Uint8Array> {
  const file = zipOf(docx, LIMITS.maxZipFiles).files.findLast((one) => one.name === name);
  const part = file && (await unzipped(docx, file, LIMITS));
  return part && part !== 'bomb' ? part.bytes : new Uint8Array(0);
}

function spansHold({ text, blocks, times = [], dates }: Report): void {
  const spans = [...times, ...blocks.flatMap(({ boxes = [] }) => boxes)];
  for (const { from, to } of spans) if (!(0 <= from && from < to && to <= text.length)) expect.fail(`${from}–${to}`);
  for (const { fromMs, toMs } of times) if (!(0 <= fromMs && fromMs <= toMs)) expect.fail(`${fromMs}–${toMs} ms`);
  for (const { bytes } of dates) if (bytes && !(0 <= bytes.from && bytes.from < bytes.to)) expect.fail('date');
}

const aboutOf = ({ from, format }: Whole): About => ({
  from,
  limits: LIMITS_HERE,
  ...(format === 'markdown' && { format: 'markdown' as const }),
});

describe('whole', () => {
  it('every format has a fixture', () => {
    const named = new Set(WHOLE.map(({ format }) => format));
    expect(FORMATS.length).toBeGreaterThan(9);
    expect(FORMATS.map(({ format }) => format).filter((format) => !named.has(format))).toEqual([]);
  });
  it.each(WHOLE.map((whole) => [whole.from, whole] as const))(
    '%s is told as what it is, read, and holds',
    async (_, whole) => {
      const about = aboutOf(whole);
      const told = FORMATS.find((format) => format.is(whole.bytes, about))?.format;
      if (FORMATS.some(({ format }) => format === whole.format)) expect(told).toBe(whole.format);
      const { opened, wrong } = await reader.read(whole.bytes, about, whole.format === 'json line');
      expect(wrong).toBeUndefined();
      expect((await hold(opened, whole.bytes)).length).toBeGreaterThan(0);
    },
  );
});

it(`${COUNT} spoilt inputs, seed ${SEED}`, { timeout: 60_000 + 600 * COUNT }, async () => {
  console.log(`mutated: ${COUNT} inputs, HEARSAY_SEED=${SEED}`);
  const failures: string[] = [];
  const byFormat = new Map<string, { inputs: number; reports: number }>();
  let slowestMs = 0;
  let mostBytes = 0;
  for (let n = 0; n < COUNT && failures.length < 20; n++) {
    const random = randomOf(SEED + n);
    const whole = WHOLE[n % WHOLE.length]!;
    const { bytes, how } = mutated(whole.bytes, BYTES, random);
    // A name may lie too.
    const about = random() < 0.1 ? { ...aboutOf(whole), from: pick(WHOLE, random).from } : aboutOf(whole);
    const { opened, wrong, cpuMs, peakBytes } = await reader.read(bytes, about, whole.format === 'json line');
    slowestMs = Math.max(slowestMs, cpuMs);
    mostBytes = Math.max(mostBytes, peakBytes);
    let found = wrong;
    let reports = 0;
    try {
      if (found === undefined) reports = (await hold(opened, bytes)).length;
    } catch (error) {
      found = (error as Error).message;
    }
    const tally = byFormat.get(whole.format) ?? { inputs: 0, reports: 0 };
    byFormat.set(whole.format, { inputs: tally.inputs + 1, reports: tally.reports + reports });
    if (found !== undefined) failures.push(`${n} (${whole.from}: ${how.join(', ')}) ${kept(bytes, whole)}\n${found}`);
  }
  const counts = [...byFormat].map(([format, { inputs, reports }]) => `${format} ${inputs} → ${reports}`).join(', ');
  console.log(
    `mutated: ${COUNT} inputs, ${failures.length} failures, slowest ${Math.round(slowestMs)} ms, peak ${Math.round(mostBytes / 1e6)} MB; reports of ${counts}`,
  );
  if (failures.length > 0) expect.fail(`HEARSAY_SEED=${SEED}\n${failures.join('\n\n')}`);
  // It looked at something: spoilt inputs of every format still give reports.
  if (COUNT >= 1000)
    for (const [format, { reports }] of byFormat) expect([format, reports > 0]).toEqual([format, true]);
});

/** Where the spoilt bytes were put, to be looked at. */
function kept(bytes: Uint8Array, { from }: Whole): string {
  const path = join(mkdtempSync(join(tmpdir(), 'hearsay-mutated-')), from);
  writeFileSync(path, bytes);
  return path;
}

describe('bites', () => {
  it('the mutator changes inputs in every way, and alike from one seed', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 300; seed++) {
      const [one, same] = [0, 1].map(() => mutated(BYTES[0]!, BYTES, randomOf(seed)));
      expect(Buffer.compare(one!.bytes, same!.bytes)).toBe(0);
      for (const name of one!.how) seen.add(name);
    }
    expect([...seen].sort()).toEqual([...MUTATION_NAMES].sort());
  });
  it('a row that is off by one is stray', async () => {
    const bytes = utf8('The mayor said no.');
    const { opened } = await reader.read(bytes, {});
    const [report] = await hold(opened, bytes);
    const rows = report!.bytes.rows.map((row) => ({ ...row, byteFrom: row.byteFrom + 1, byteTo: row.byteTo + 1 }));
    expect(strayRows({ ...report!, bytes: { rows } }, bytes)).not.toEqual([]);
  });
  it.each([
    ['does not end', 'for (;;);', /^took more than 300 ms$/],
    ['takes all memory', 'globalThis.held = Buffer.alloc(400_000_000, 1)', /^held [34]\d{8} bytes$/],
    ['ends its process', 'process.exit(7)', /^the process ended, 7$/],
  ])('a reader that %s is ended', async (_, does, wrong) => {
    const script = join(mkdtempSync(join(tmpdir(), 'hearsay-mutated-')), 'child.mjs');
    writeFileSync(script, `process.on('message', () => { ${does} }); process.send({});`);
    const bad = openWatchedReader({ script, mostMs: 300, mostBytes: 300_000_000 });
    expect(await bad.read(utf8('x'), {})).toMatchObject({ opened: [], wrong: expect.stringMatching(wrong) });
    bad.close();
  });
});
