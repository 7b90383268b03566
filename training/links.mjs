// Fits the weights by which claims are linked: node training/links.mjs [--gold gold] [--news FILE.jsonl …] [--out FILE]
//
// Run `npm run build` before: the features are made by the very code that runs in hearsay. Learns from the dev incidents of the
// project's own gold; each is measured with weights learnt from the others, and from those scores each relation's least score is
// chosen. The test part is never read. --news: reports {text} or {reports: [{text}]} a line, in which words are counted; without it the
// counts stay as they are. Writes models/links/weights.json.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const from = (path) => import(join(root, 'dist', path));
const { goldIncidents } = await from('cli/gold-folder.js');
const { goldToLink, foundLinks } = await from('cli/gold-links.js');
const { openRuntime } = await from('infer/runtime.js');
const { openVectors } = await from('infer/vectors.js');
const { comparable, inMemory } = await from('link/claims/candidates.js');
const { compared, featuresOf } = await from('link/claims/features.js');
const { keysOf } = await from('link/claims/keys.js');
const { openLinker } = await from('link/claims/linker.js');
const { toldOf } = await from('link/claims/told.js');
const { weighBy } = await from('link/claims/weigh.js');
const { stemOf } = await from('link/claims/words.js');
const { linkCounts } = await from('measure/links.js');

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const gold = option('--gold') ?? join(root, 'gold');
const out = option('--out') ?? join(root, 'models/links/weights.json');
const news = args.filter((arg) => arg !== '--news');
/** How many pairs far apart one stands for. */
const TIMES = 12;
const RELATIONS = ['same', 'updates', 'cites', 'denies', 'contradicts'];
const words = news.length > 0 ? counted(news) : JSON.parse(readFileSync(out, 'utf8')).words;
const weigh = weighBy(words);

const names = [];
const numbers = new Map();
const at = new Map();
const vectors = await openVectors(join(root, 'models/vectors/'), await openRuntime());
const incidents = [];
for (const one of goldIncidents(gold)) if (one.incident.part === 'dev') incidents.push(await prepared(one));
await vectors.close();
for (const { id, claims, pairs } of incidents) console.log(`${id}: ${claims} claims, ${pairs.length} pairs`);

const held = new Map(RELATIONS.map((relation) => [relation, []]));
const foldWeights = [];
for (const incident of incidents) {
  const others = incidents.filter((one) => one !== incident);
  const relations = fitted(others);
  foldWeights.push(relations);
  for (const relation of RELATIONS)
    held.get(relation).push(...incident.pairs.map((pair) => [scoreOf(relations[relation], pair), pair, incident]));
}
const least = Object.fromEntries(RELATIONS.map((relation) => [relation, leastFor(relation)]));
measureWhole();
const relations = fitted(incidents);
const file = { name: 'links', words, relations: Object.fromEntries(RELATIONS.map((r) => [r, { ...told(relations[r]), least: least[r] }])) };
writeFileSync(out, `${JSON.stringify(file)}\n`);
console.log(`${out}: ${names.length} features`);

/** In how many paragraphs each stem stands; names of one person are not kept: what stands seldom is left out. */
function counted(files) {
  const seen = new Map();
  let of = 0;
  const add = (text) => {
    for (const paragraph of text.split('\n')) {
      if (paragraph.length < 40) continue;
      of++;
      for (const stem of new Set([...paragraph.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => stemOf(word))))
        seen.set(stem, (seen.get(stem) ?? 0) + 1);
    }
  };
  for (const path of files)
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { text, reports = [{ text }] } = JSON.parse(line);
      for (const report of reports) add(report.text);
    }
  const often = [...seen].filter(([stem, n]) => n >= 20 && /^\p{L}+$/u.test(stem)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { of, seen: Object.fromEntries(often) };
}

async function prepared(one) {
  const { id, reports, links, claims } = await goldToLink(one);
  const above = Array.from({ length: claims }, (_, n) => n);
  const rootOf = (n) => (above[n] === n ? n : rootOf(above[n]));
  for (const { kind, from: a, to: b } of links) if (kind === 'same') above[rootOf(a)] = rootOf(b);
  const is = new Set(
    links.flatMap(({ kind, from: a, to: b }) => {
      const key = `${kind} ${rootOf(a)} ${rootOf(b)}`;
      return kind === 'contradicts' ? [key, `${kind} ${rootOf(b)} ${rootOf(a)}`] : [key];
    }),
  );
  const filed = inMemory();
  const pairs = [];
  const all = [];
  const ofVectors = [];
  let first = 0;
  for (const [order, reported] of reports.entries()) {
    const contents = reported.claims.map(({ content }) => content.map(({ from: f, to }) => reported.report.text.slice(f, to)).join(' '));
    const embedded = await vectors.embed(contents);
    ofVectors.push(embedded);
    const some = toldOf(reported, order, embedded);
    all.push(...some);
    some.forEach((told, n) => {
      const keys = keysOf(told, weigh);
      for (const other of comparable(told, { keys, filed, before: some.slice(0, n) })) {
        const [i, j] = [first + n, at.get(other.claim.id)];
        for (const pair of [pairOf(told, other, i, j), pairOf(other, told, j, i)]) if (pair) pairs.push(pair);
      }
      at.set(told.claim.id, first + n);
      filed.file(told, keys);
    });
    first += some.length;
  }
  function pairOf(a, b, i, j) {
    const [ra, rb] = [rootOf(i), rootOf(j)];
    const y = Object.fromEntries(RELATIONS.map((r) => [r, r === 'same' ? ra === rb : is.has(`${r} ${ra} ${rb}`)]));
    const there = compared(a, b, weigh);
    // Nearly all pairs have nothing to do with each other and little in common: one of TIMES stands for the others.
    const isFar = there.cosine < 0.4 && there.ofBoth < 0.15 && !a.points && !b.points && !Object.values(y).some(Boolean);
    if (isFar && (i * 31 + j) % TIMES !== 0) return null;
    const features = Int32Array.from(featuresOf(a, b, there), numberOf);
    return { i, j, y, ahead: i > j, features, times: isFar ? TIMES : 1 };
  }
  return { id, reports, links, claims, pairs, vectors: ofVectors };
}

function numberOf(feature) {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, names.length);
  return names.push(feature) - 1;
}

/** Which pairs a relation is asked of: those without a direction, once. */
function askedOf(relation, pairs) {
  return relation === 'same' || relation === 'contradicts' ? pairs.filter(({ ahead }) => ahead) : pairs;
}

function fitted(some) {
  return Object.fromEntries(RELATIONS.map((relation) => [relation, fittedOne(relation, some.flatMap(({ pairs }) => askedOf(relation, pairs)))]));
}

/** Logistic regression by Adagrad over all pairs; weights are drawn to zero. */
function fittedOne(relation, pairs, { rounds = 70, pull = 1, rate = 0.5 } = {}) {
  const weights = new Float64Array(names.length);
  const seen = new Float64Array(names.length).fill(1);
  const gradient = new Float64Array(names.length);
  const positive = pairs.filter(({ y }) => y[relation]).length;
  let bias = Math.log((positive + 1) / pairs.length);
  let seenBias = 1;
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    let ofBias = 0;
    for (const { features, y, times } of pairs) {
      let sum = bias;
      for (const n of features) sum += weights[n];
      const error = times * ((y[relation] ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      if (Math.abs(error) < 1e-3) continue;
      ofBias += error;
      for (const n of features) gradient[n] += error;
    }
    seenBias += ofBias * ofBias;
    bias += (rate * ofBias) / Math.sqrt(seenBias);
    for (let n = 0; n < weights.length; n++) {
      const step = gradient[n] - pull * weights[n];
      seen[n] += step * step;
      weights[n] += (rate * step) / Math.sqrt(seen[n]);
    }
  }
  return { bias, weights };
}

function scoreOf({ bias, weights }, { features }) {
  let sum = bias;
  for (const n of features) sum += weights[n];
  return 1 / (1 + Math.exp(-sum));
}

function told({ bias, weights }) {
  const kept = [...names.keys()].filter((n) => Math.abs(weights[n]) >= 0.02).sort((a, b) => (names[a] < names[b] ? -1 : 1));
  const round = (value) => Math.round(value * 1000) / 1000;
  return { bias: round(bias), weights: Object.fromEntries(kept.map((n) => [names[n], round(weights[n])])) };
}

/** The score from which on most is right of what is found and found of what is right. */
function leastFor(relation) {
  const scores = held.get(relation).filter(([, pair]) => askedOf(relation, [pair]).length > 0);
  const all = scores.filter(([, { y }]) => y[relation]).length;
  let best = { f1: 0, least: 0.5 };
  let right = 0;
  scores.sort(([a], [b]) => b - a);
  for (const [n, [score, { y }]] of scores.entries()) {
    if (y[relation]) right++;
    const f1 = (2 * right) / (n + 1 + all);
    if (f1 > best.f1) best = { f1, least: Math.round(score * 1000) / 1000, right, given: n + 1, all };
  }
  console.log(`${relation}: pairs ${JSON.stringify(best)}`);
  return best.least;
}

/** The very linker, on each incident with weights of the others. */
function measureWhole() {
  const sums = {};
  const parted = { right: 0, of: 0 };
  const contradicted = { right: 0, of: 0 };
  for (const [n, incident] of incidents.entries()) {
    const relations = Object.fromEntries(RELATIONS.map((r) => [r, { ...told(foldWeights[n][r]), least: least[r] }]));
    const linker = openLinker({ name: 'links', words, relations });
    const links = incident.reports.flatMap((reported, k) => linker.add(reported, incident.vectors[k]));
    const counts = linkCounts(incident.claims, incident.links, foundLinks(incident.reports, links));
    for (const relation of RELATIONS)
      for (const [key, value] of Object.entries(counts.relations[relation])) (sums[relation] ??= {})[key] = (sums[relation][key] ?? 0) + value;
    for (const [sum, one] of [[parted, counts.parted], [contradicted, counts.updatesContradicted]]) {
      sum.right += one.right;
      sum.of += one.of;
    }
  }
  for (const relation of RELATIONS) {
    const { goldRight, gold: of, foundRight, found } = sums[relation];
    const [recall, precision] = [goldRight / of, found === 0 ? 0 : foundRight / found];
    const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
    console.log(`${relation}: F1 ${(100 * f1).toFixed(1)} recall ${(100 * recall).toFixed(1)} precision ${(100 * precision).toFixed(1)} n ${of}`);
  }
  console.log(`what parts: ${parted.right} of ${parted.of}; updates called contradictions: ${contradicted.right} of ${contradicted.of}`);
}
