// How fast the index of a case is: node bench/index.mjs [CLAIMS]     (after npm run build)
//
// Makes a case (by default 100,000 claims in 5,000 reports, every tenth claim judged), folds it, opens it again, asks for pages; then
// runs whole commands on it: `claims` with a filter, `rebuild`, `verify`. Prints one line of JSON. Wall times say what the machine
// had left; CPU times what it cost.

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { indexOfCase, openCase, openIndex } from '../dist/case/index.js';
import { sameSpeakers } from '../dist/resolve/speakers/index.js';
import { claimId, makeCase, NAMES, PERSON } from './made-case.mjs';
import { hearsay, short } from './ran.mjs';

const CLAIMS = Number(process.argv[2] ?? 100_000);
const TIMES = 5;

const parent = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const folder = join(parent, 'case');

async function timed(act) {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const value = await act();
  const { user, system } = process.cpuUsage(cpu);
  return { value, seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** 50th and 95th percentile of wall times in ms. */
async function asked(times, act) {
  const ms = [];
  for (let i = 0; i < times; i++) ms.push(1000 * (await timed(() => act(i))).seconds);
  ms.sort((a, b) => a - b);
  return { p50: short(ms[Math.floor(times * 0.5)]), p95: short(ms[Math.floor(times * 0.95)]) };
}

const made = await timed(() => makeCase(folder, CLAIMS));
const open = await openCase(folder);
const empty = { at: { folder: join(parent, 'empty') }, text: () => null, run: () => null };
const begun = await timed(async () => (await openIndex({ ...empty, async *entries() {} })).close());
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const folded = await timed(() => indexOfCase(open));
delay.disable();
const rss = process.memoryUsage().rss;
await folded.value.close();
const opened = await timed(() => indexOfCase(open));
const index = opened.value;
const deep = await somewhere();
const pages = {
  first: await asked(40, () => index.claims()),
  deep: await asked(40, () => index.claims({}, { after: deep })),
  rareState: await asked(40, () => index.claims({ states: ['rejected'] })),
  source: await asked(40, (i) => index.claims({ source: NAMES[i] })),
  commonWord: await asked(40, () => index.claims({ search: 'plant' })),
  rareWord: await asked(40, (i) => index.claims({ search: String(i * 97) })),
  wordAndScore: await asked(40, () => index.claims({ search: 'told', minScore: 0.9 }, { order: 'score' })),
  byScore: await asked(40, () => index.claims({}, { order: 'score' })),
  judged: await asked(40, () => index.claims({ states: ['accepted', 'rejected'] }, { order: 'judged' })),
  reports: await asked(40, () => index.reports({ search: 'plant' })),
  place: await asked(40, () => index.claims({ place: 'geonames:4' })),
};
const speakers = await asked(3, () => index.speakers(sameSpeakers));
const places = await asked(3, () => index.places());
const tally = await asked(10, () => index.tally({ search: 'plant' }));
const status = await asked(10, () => index.status());
const roundTrip = await asked(400, () => index.seq());
const accepted = Array.from({ length: 40 }, (_, i) => ({ target: { of: 'claim', id: claimId(i, 5) } }));
const [seq] = await open.log.append(accepted.map((body) => ({ by: PERSON, kind: 'accept', body })));
const judgements = [];
for await (const entry of open.log.read(seq)) judgements.push(entry);
const judging = await asked(40, (i) => index.apply([judgements[i]]));
const { claims } = await index.status();
const { seq: entries } = await open.log.head();
await index.close();
await open.close();

const filtered = [];
for (let n = 0; n < TIMES; n++)
  filtered.push(await hearsay(['claims', folder, '--text', 'plant', '--to', '/dev/null']));
const rebuild = await hearsay(['rebuild', folder]);
const verify = await hearsay(['verify', folder]);
rmSync(parent, { recursive: true, force: true });

const took = ({ seconds, cpuSeconds }) => ({ seconds: short(seconds), cpuSeconds: short(cpuSeconds) });
const middle = (figures, of) => figures.map(of).sort((a, b) => a - b)[figures.length >> 1];
console.log(
  JSON.stringify({
    date: new Date().toISOString().slice(0, 10),
    machine: { cpu: cpus()[0].model, cores: availableParallelism(), load: short(loadavg()[0]), node: process.version },
    claims,
    entries,
    made: took(made),
    empty: took(begun),
    folded: { ...took(folded), mainLoopLongestMs: short(delay.max / 1e6), rssMb: Math.round(rss / 2 ** 20) },
    opened: took(opened),
    pagesMs: pages,
    speakersMs: speakers,
    placesMs: places,
    tallyMs: tally,
    statusMs: status,
    roundTripMs: roundTrip,
    judgingMs: judging,
    'hearsay claims, one filter': {
      seconds: middle(filtered, ({ seconds }) => seconds),
      peakMB: middle(filtered, ({ peakMB }) => peakMB),
    },
    'hearsay rebuild': rebuild,
    'hearsay verify': verify,
  }),
);

/** A place after 30,000 claims. */
async function somewhere() {
  let after;
  for (let i = 0; i < 30; i++) after = (await index.claims({}, { limit: 1000, ...(after && { after }) })).next ?? after;
  return after;
}
