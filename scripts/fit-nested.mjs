// Fits the weights of src/extract/nested/weights.ts again and says how well they do on an incident left out.
//
//     npm run build && HEARSAY_DATA=FOLDER node scripts/fit-nested.mjs
//
// Reads the parts of gold/ that are not for testing (Wikinews only where HEARSAY_DATA holds gum/train.jsonl), reads each report with
// the model, takes what is proposed inside the contents as labelled and as found, and fits a logistic regression by
// gradient descent. Prints the weights and, for each incident, precision, recall and F1 with it in the fit and out of it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOfOthers } from '../dist/cli/gold-folder.js';
import { readMarked } from '../dist/dossier/index.js';
import { outermostDrafts } from '../dist/extract/extract.js';
import { candidates, nestedOf, scoreBy } from '../dist/extract/nested/nested.js';
import { defaultModel } from '../dist/hearsay.js';
import { openAttribution } from '../dist/infer/attribution.js';
import { openRuntime } from '../dist/infer/runtime.js';
import { nestedScores } from '../dist/measure/nested.js';
import { fromOffsets } from '../dist/measure/offset-gold.js';
import { readCapture } from '../dist/read/index.js';
import { root } from './setup.mjs';

const PENALTY = 40;
const KEEP = 0.4;
const STEPS = 3000;

const model = await openAttribution(defaultModel, await openRuntime());
const reports = [];
for (const { group, text, claims, labels } of [...invented(), ...wikinews()]) {
  const { reports: read } = await readCapture(new TextEncoder().encode(text), { format: 'text' });
  const gold = claims.map((claim, n) => {
    const { within } = labels[String(n + 1)];
    return { ...marks(claim), within: within === null ? null : within - 1 };
  });
  const labelled = claims
    .filter((_, n) => gold[n].within === null)
    .map((claim) => ({ ...claim, score: 1, reasons: [] }));
  const { drafts: found } = await outermostDrafts(read[0], model);
  for (const [how, outer] of Object.entries({ labelled, found })) {
    const proposed = await candidates(outer, { text, tagger: model, worthAsking: 0, sure: 2 });
    reports.push({ group, how, text, gold, outer, proposed, right: rightOf(text, gold, proposed) });
  }
}
await model.close();

const groups = [...new Set(reports.map(({ group }) => group))];
const all = fit(reports);
for (const group of groups) {
  const own = reports.filter((report) => report.group === group);
  const without = fit(reports.filter((report) => report.group !== group));
  for (const how of ['labelled', 'found'])
    console.log(
      group.padEnd(20),
      how.padEnd(9),
      'left out',
      measured(own, how, without),
      '  in the fit',
      measured(own, how, all),
    );
}
for (const how of ['labelled', 'found'])
  console.log('all'.padEnd(20), how.padEnd(9), 'in the fit', measured(reports, how, all));
for (const [name, weight] of Object.entries(all)) console.log(`  ${name}: ${weight.toFixed(2)},`);

function* invented() {
  for (const name of readdirSync(join(root, 'gold/incidents'))) {
    const group = name.replace(/\.json$/, '');
    if (JSON.parse(readFileSync(join(root, 'gold/incidents', name), 'utf8')).part !== 'dev') continue;
    const folder = join(root, 'gold/reports', group);
    for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.marked'))) {
      const labels = JSON.parse(readFileSync(join(folder, file.replace(/marked$/, 'json')), 'utf8')).claims;
      yield { group, ...readMarked(readFileSync(join(folder, file), 'utf8')), labels };
    }
  }
}

function* wikinews() {
  const texts = textsOfOthers(process.env.HEARSAY_DATA ?? join(root, '../shared/data'));
  if (texts === null) return;
  for (const name of readdirSync(join(root, 'gold/wikinews'))) {
    const file = JSON.parse(readFileSync(join(root, 'gold/wikinews', name), 'utf8'));
    if (file.part !== 'train') continue;
    const [{ text, claims, sidecar }] = fromOffsets(file, texts.get(file.text)).reports;
    yield { group: 'wikinews', text, claims, labels: sidecar.claims };
  }
}

function marks({ source, cue, content, score }) {
  return { source: source ? [source] : [], cue: [cue], content, ...(score !== undefined && { score }) };
}

/** Whether each proposal alone would be counted as right. */
function rightOf(text, gold, proposed) {
  const outer = gold.map((mark, n) => ({ mark, n })).filter(({ mark }) => mark.within === null);
  return proposed.map((one) => {
    const around = outer.map(({ mark }) => mark);
    const predicted = [...around, { ...marks(one), within: 0 }];
    return nestedScores([{ text, gold, predicted }]).all.recall > 0;
  });
}

function fit(some) {
  const rows = some.flatMap(({ proposed, right }) =>
    proposed.map(({ signs }, n) => ({ signs, right: right[n] ? 1 : 0 })),
  );
  const names = Object.keys(rows[0].signs);
  const mean = names.map((name) =>
    name === 'always' ? 0 : rows.reduce((sum, { signs }) => sum + signs[name], 0) / rows.length,
  );
  const spread = names.map((name, k) =>
    name === 'always'
      ? 1
      : Math.sqrt(rows.reduce((sum, { signs }) => sum + (signs[name] - mean[k]) ** 2, 0) / rows.length) || 1,
  );
  const inputs = rows.map(({ signs }) => names.map((name, k) => (signs[name] - mean[k]) / spread[k]));
  const weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, k) => (names[k] === 'always' ? 0 : PENALTY * weight));
    for (const [n, input] of inputs.entries()) {
      const sum = input.reduce((total, value, k) => total + value * weights[k], 0);
      const error = 1 / (1 + Math.exp(-sum)) - rows[n].right;
      for (let k = 0; k < slope.length; k++) slope[k] += error * input[k];
    }
    for (let k = 0; k < weights.length; k++) weights[k] -= (2 / rows.length) * slope[k];
  }
  const out = Object.fromEntries(names.map((name, k) => [name, weights[k] / spread[k]]));
  for (const [k, name] of names.entries()) if (name !== 'always') out.always -= (weights[k] * mean[k]) / spread[k];
  return out;
}

function measured(some, how, weights) {
  const pairs = some
    .filter((report) => report.how === how)
    .map(({ text, gold, outer, proposed }) => {
      const inner = nestedOf(outer, proposed, { score: (signs) => scoreBy(weights, signs), keep: KEEP });
      const order = [...outer, ...inner];
      const place = (draft) => order.findIndex((one) => one === draft || one.of === draft);
      const predicted = order.map((draft) => ({ ...marks(draft), within: draft.within ? place(draft.within) : null }));
      return { text, gold, predicted };
    });
  const { precision, recall, f1, gold } = nestedScores(pairs).outerFound;
  return [precision, recall, f1].map((x) => (100 * x).toFixed(1)).join(' / ') + ` of ${gold}`;
}
