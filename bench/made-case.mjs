// A large case on the disk, for what measures it: reports with twenty claims each, and every tenth claim judged.
//
// In:  a folder, how many claims.
// Out: a case in that folder, as `add` and `judge` would have left it, but that no model ran; no index is made.

import { createHash } from 'node:crypto';
import { captureKeeping, newCase, openRecorder, readingKeeping, runKeeping } from '../dist/case/index.js';
import { readCapture } from '../dist/read/index.js';

export const PER_REPORT = 20;
export const PERSON = { person: 'Ines' };
export const NAMES = Array.from({ length: 997 }, (_, i) => `Source${i}`);
const WORDS =
  'the plant would close after spring because nobody paid for its repair and workers were told to leave town'.split(
    ' ',
  );
const JUDGED = [
  [3, 'accept'],
  [13, 'reject'],
];

const hash = (text) => createHash('sha256').update(text).digest('hex');

/** Id of the i-th claim of the n-th report. */
export const claimId = (n, i) => hash(`claim ${n} ${i}`);

export async function makeCase(folder, claims) {
  const open = await newCase(folder, { name: 'Bench', person: PERSON.person });
  const recorder = openRecorder(open, () => {});
  const judgements = [];
  for (let n = 0; n < claims / PER_REPORT; n++) {
    for (const keeping of keepingsOf(n)) await recorder.keep(keeping);
    for (const [i, kind] of JUDGED)
      judgements.push({ by: PERSON, kind, body: { target: { of: 'claim', id: claimId(n, i) } } });
  }
  await recorder.end();
  for (let at = 0; at < judgements.length; at += 1000) await open.log.append(judgements.slice(at, at + 1000));
  await open.close();
}

/** A capture, its reading, and what a model that never was found in it. */
function keepingsOf(n) {
  let text = '';
  const spans = [];
  for (let i = 0; i < PER_REPORT; i++) {
    const name = NAMES[(n * 31 + i * 7) % NAMES.length];
    const content = Array.from({ length: 18 }, (_, w) => WORDS[(n + i * 3 + w * 5) % WORDS.length]).join(' ');
    const at = text.length;
    text += `${name} said ${content} ${n * PER_REPORT + i}.\n\n`;
    const cue = at + name.length + 1;
    const source = { from: at, to: at + name.length };
    spans.push({ source, cue: { from: cue, to: cue + 4 }, content: [{ from: cue + 5, to: text.length - 3 }] });
  }
  const bytes = Buffer.from(text);
  const { capture, reports, problems } = readCapture(bytes, { from: `report-${n}.txt` });
  const [report] = reports;
  const speakers = spans.map(({ source }, i) => ({
    id: hash(`speaker ${n} ${i}`),
    report: report.id,
    kind: 'person',
    name: source,
    mentions: [source],
    of: null,
    number: null,
    role: null,
    affiliation: i % 3 ? null : spans[0].source,
  }));
  const claims = spans.map((span, i) => ({
    id: claimId(n, i),
    report: report.id,
    ...span,
    ...labelsOf(span, i, speakers[i].id),
    manner: 'indirect',
    score: ((n * 13 + i * 29) % 1000) / 1000,
    reasons: [],
    foreign: false,
  }));
  const run = { model: 'made up', modelSha256: hash('model'), runtime: 'made up', version: '0' };
  return [
    captureKeeping({ bytes, capture, by: PERSON }),
    readingKeeping({ capture: capture.id, report, problems, by: PERSON }),
    runKeeping({ report: report.id, run, claims, speakers, problems: [] }),
  ];
}

/** What a run says of a claim besides its spans, as long as it mostly is. */
function labelsOf({ source, cue, content }, i, speaker) {
  const shown = (value) => ({ value, at: [cue] });
  const time = (of) => ({ of, edtf: '2031-03-05', at: source, others: [] });
  const found = { name: 'Port Vela', country: 'XX', latitude: 43.5, longitude: -8.25, score: 0.7 };
  const candidate = { gazetteer: `geonames:${i}`, ...found, reasons: [{ rule: 'place/name', spans: [source] }] };
  const place = {
    at: source,
    precision: 'town',
    gazetteer: i % 2 ? candidate.gazetteer : null,
    candidates: [candidate],
  };
  return {
    within: null,
    act: i % 5 ? 'say' : 'deny',
    polarity: shown('for'),
    modality: shown('plain'),
    basis: [],
    addressee: null,
    medium: i % 4 ? null : { kind: 'statement', at: content[0] },
    speaker: { speaker, how: 'name', candidates: [{ speaker, score: 0.9, reasons: [] }] },
    places: i % 4 ? [] : [place],
    times: ['said', 'published', 'captured'].map(time),
  };
}
