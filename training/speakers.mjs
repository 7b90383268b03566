// Fits the weights by which sources are led to speakers: node training/speakers.mjs GUM.jsonl ... [--gold gold] [--but INCIDENT,…]
//
// Run `npm run build` before: the features are made by the very code that runs in hearsay. With --gold, the sources of the
// project's own dev incidents are asked too, six times each, since GUM has little news; --but leaves some out, to measure them.
// The test part is never read. Writes models/speakers/ranker.json.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const from = (path) => import(join(root, 'dist', path));
const { gumDocument } = await from('measure/gum.js');
const { fitted } = await from('cli/speakers-on-gum.js');
const { cluster } = await from('resolve/speakers/cluster.js');
const { decideBy, mentionsOf } = await from('resolve/speakers/read-mentions.js');
const { readMarked } = await from('dossier/index.js');
const { readCapture } = await from('read/index.js');

/** How often a question of the project's own gold is asked. */
const TIMES = 6;

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const gold = option('--gold');
const but = (option('--but') ?? '').split(',');
const out = option('--out') ?? join(root, 'models/speakers/ranker.json');

const apart = gold === undefined ? new Set() : keptApart(gold);
const docs = args
  .flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => gumDocument(line) ?? []),
  )
  .filter(({ id }) => !apart.has(id));
const more = (weights) => {
  const questions = gold === undefined ? [] : incidents(gold).flatMap((id) => reportsOf(gold, id, weights));
  return Array.from({ length: TIMES }, () => questions).flat();
};
const weights = fitted(docs, more);
writeFileSync(out, `${JSON.stringify({ name: 'speakers', weights }, null, 2)}\n`);
console.log(`${docs.length} documents, ${Object.keys(weights).length} weights, ${out}`);

/** Texts of GUM whose speakers the test part asks for: not even who is meant in them is learnt. */
function keptApart(folder) {
  const files = readdirSync(join(folder, 'wikinews'));
  const labels = files.map((name) => JSON.parse(readFileSync(join(folder, 'wikinews', name), 'utf8')));
  return new Set(labels.filter(({ part }) => part === 'test').map(({ text }) => text.replace(/^.*#/, '')));
}

function incidents(folder) {
  return readdirSync(join(folder, 'incidents'))
    .map((name) => name.replace('.json', ''))
    .filter((id) => !but.includes(id) && incident(folder, id).part === 'dev');
}

function incident(folder, id) {
  return JSON.parse(readFileSync(join(folder, 'incidents', `${id}.json`), 'utf8'));
}

function reportsOf(folder, id, weights) {
  const names = namesOf(incident(folder, id).speakers);
  const at = join(folder, 'reports', id);
  return readdirSync(at)
    .filter((name) => name.endsWith('.marked'))
    .flatMap((name) => {
      const { text, claims } = readMarked(readFileSync(join(at, name), 'utf8'));
      const { claims: labels } = JSON.parse(readFileSync(join(at, name.replace('marked', 'json')), 'utf8'));
      const [report] = readCapture(new TextEncoder().encode(text), { format: 'text' }).reports;
      return questionsOf(report, claims, { labels, names, weights });
    });
}

/** The sources' questions. Where gold says nothing of a mention, the ranker of GUM alone decides, and nothing is asked. */
function questionsOf(report, claims, { labels, names, weights }) {
  const found = mentionsOf(report, claims);
  const speakers = new Map();
  for (const mention of found.mentions) {
    if (mention.form === 'pronoun') continue;
    const words = report.text.slice(mention.from, mention.to);
    const id = names.get(folded(words)) ?? names.get(mention.name.join(' ')) ?? names.get(`~${mention.name.at(-1)}`);
    if (id) speakers.set(mention, id);
  }
  found.ofClaim.forEach((mention, i) => {
    const { speaker } = labels[i + 1];
    if (mention && speaker) speakers.set(mention, speaker);
  });
  const sources = new Set(found.ofClaim);
  const ranked = decideBy({ name: 'first', weights });
  const questions = [];
  const decide = (mention, candidates, features) => {
    const speaker = speakers.get(mention);
    if (speaker === undefined) return ranked(mention, candidates, features);
    const at = candidates.findIndex((c) => c.entity.mentions.some((m) => speakers.get(m) === speaker));
    const right = at < 0 ? candidates.length : at;
    if (sources.has(mention) && (mention.form !== 'pronoun' || at >= 0)) questions.push({ options: features, right });
    return { at: right, chances: features.map((_, i) => (i === right ? 1 : 0)) };
  };
  cluster({ ...found, claims }, decide);
  return questions;
}

/** Names and aliases that one speaker alone has; last names of persons behind "~". */
function namesOf(speakers) {
  const out = new Map();
  const put = (key, id) => out.set(key, out.has(key) && out.get(key) !== id ? undefined : id);
  for (const { id, name, aliases, kind } of speakers) {
    for (const alias of [name, ...aliases]) put(folded(alias), id);
    if (kind === 'person') put(`~${folded(name).split(' ').at(-1)}`, id);
  }
  return out;
}

function folded(words) {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[’']s$/, '')
    .replace(/^(the|a|an|its|his|her|their|our|my|your) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
