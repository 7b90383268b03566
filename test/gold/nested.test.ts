// How well claims within claims are found in the incidents of our own gold that rules were made on: floors under the figures
// of docs/eval.md. The weights were fitted on these, so this guards against breakage; it measures nothing new.

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extract, outermostDrafts } from '../../src/extract/extract.ts';
import { nested } from '../../src/extract/nested/nested.ts';
import { defaultModel } from '../../src/hearsay.ts';
import { type Attribution as Model, openAttribution } from '../../src/infer/attribution.ts';
import { openRuntime } from '../../src/infer/runtime.ts';
import type { Attribution } from '../../src/measure/gold.ts';
import { type NestingMark, nestedScores } from '../../src/measure/nested.ts';
import type { Claim } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { claimId } from '../../src/text/claim-id.ts';
import { goldIncidents, MADE_ON } from './own-gold-files.ts';

const root = fileURLToPath(new URL('../../gold/', import.meta.url));
const reports = goldIncidents(root)
  .filter(({ id }) => MADE_ON.includes(id))
  .flatMap(({ id, reports: all }) => all.map((report) => ({ ...report, id: `${id}/${report.id}` })));

let model: Model;
beforeAll(async () => {
  model = await openAttribution(defaultModel, (await openRuntime())!);
});
afterAll(() => model.close());

type Spans = Pick<Claim, 'source' | 'cue' | 'content'> & { readonly score?: number };
const marked = ({ source, cue, content, score }: Spans): Attribution => ({
  source: source ? [source] : [],
  cue: [cue],
  content,
  ...(score !== undefined && { score }),
});

const goldOf = ({ claims, sidecar }: (typeof reports)[number]): readonly NestingMark[] =>
  claims.map((claim, i) => {
    const { within } = sidecar.claims[String(i + 1)]!;
    return { ...marked(claim), within: within === null ? null : within - 1 };
  });

it('as found in reports, and the outermost claims are those that are found without them', async () => {
  const pairs = [];
  for (const gold of reports) {
    const { reports: read } = await readCapture(new TextEncoder().encode(gold.text), { format: 'text' });
    const report = read[0]!;
    expect(report.text).toBe(gold.text);
    const { drafts } = await outermostDrafts(report, model);
    const { claims } = await extract(report, model);
    const outer = claims.filter(({ within }) => within === null);
    expect(outer.map(({ id, score }) => [id, score]).sort()).toEqual(
      drafts.map((draft) => [claimId(report.id, draft), draft.score]).sort(),
    );
    const at = new Map(claims.map(({ id }, n) => [id, n]));
    const predicted = claims.map((claim) => ({
      ...marked(claim),
      within: claim.within ? at.get(claim.within)! : null,
    }));
    pairs.push({ text: gold.text, gold: goldOf(gold), predicted });
  }
  const { outerFound, placed, deep, all, calibration } = nestedScores(pairs);
  console.log('as found', { outerFound, placed: placed.f1, deep: deep.f1, all: all.f1, error: calibration!.error });
  expect(outerFound.gold).toBeGreaterThan(100);
  expect(outerFound.f1).toBeGreaterThanOrEqual(0.7);
  expect(outerFound.precision).toBeGreaterThanOrEqual(0.74);
  expect(placed.f1).toBeGreaterThanOrEqual(0.68);
}, 600_000);

it('inside the contents that a person marked', async () => {
  const pairs = [];
  for (const gold of reports) {
    const marks = goldOf(gold);
    const outer = gold.claims.filter((_, i) => marks[i]!.within === null);
    const drafts = outer.map((claim) => ({ ...claim, score: 1, reasons: [] }));
    const inner = await nested(drafts, { text: gold.text, tagger: model });
    const all = [...drafts, ...inner];
    const same = (a: Spans, b: Spans): boolean =>
      a.cue.from === b.cue.from && a.content[0]!.from === b.content[0]!.from;
    const predicted = [
      ...drafts.map((draft) => ({ ...marked(draft), within: null })),
      ...inner.map((draft) => ({ ...marked(draft), within: all.findIndex((one) => same(one, draft.within)) })),
    ];
    pairs.push({ text: gold.text, gold: marks, predicted });
  }
  const { outerFound, deep, calibration } = nestedScores(pairs);
  console.log('inside marked contents', { outerFound, deep: deep.f1, error: calibration!.error });
  expect(outerFound.gold).toBe(240);
  expect(outerFound.f1).toBeGreaterThanOrEqual(0.76);
  expect(outerFound.precision).toBeGreaterThanOrEqual(0.78);
}, 600_000);
