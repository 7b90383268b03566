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
  const claims = spans.map((span, i) => ({
    id: claimId(n, i),
    report: report.id,
    ...span,
    manner: 'indirect',
    score: ((n * 13 + i * 29) % 1000) / 1000,
    reasons: [],
    foreign: false,
  }));
  const run = { model: 'made up', modelSha256: hash('model'), runtime: 'made up', version: '0' };
  return [
    captureKeeping({ bytes, capture, by: PERSON }),
    readingKeeping({ capture: capture.id, report, problems, by: PERSON }),
    runKeeping({ report: report.id, run, claims, problems: [] }),
  ];
}
