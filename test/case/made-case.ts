// A case for tests, in memory: a log and the files that it names, written one step after the other.
//
// Reports and claims are written in the marked notation, a list of sentences with at most one claim in each. A pass of a "model"
// is the same sentences with other marks.

import type { FoldFrom, Yield } from '../../src/case/index.ts';
import { readMarked } from '../../src/dossier/index.ts';
import type { Bodies, By, Claim, Entry, Kind, MarkedClaim, Report, Span, Speaker } from '../../src/nouns/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { sample } from '../dossier/sample.ts';

export const INES: By = { person: 'Ines' };
const MODEL: By = { run: sha256('model'), runtime: 'onnxruntime-node 1.30.0', version: '0.1.0' };

interface Yielding {
  model?: string;
  speakers?: readonly Speaker[];
}

export interface MadeCase {
  readonly entries: Entry[];
  readonly files: FoldFrom;
  /** The log, as an index asks for it. */
  from(seq: number): AsyncIterable<Entry>;
  /** Appends an entry, and gives its seq. */
  log<K extends Kind>(kind: K, body: Bodies[K], by?: By): number;
  /** Captures and reads the sentences; their marks are dropped. */
  read(sentences: readonly string[], about?: Partial<Report>): Report;
  /** A pass over a report: what is marked in its sentences. Gives the ids, in their order. */
  pass(
    report: Report,
    sentences: readonly string[],
    options?: Yielding & {
      scores?: readonly number[];
      /** What is said of each claim besides its spans. */
      labels?: readonly Partial<Claim>[];
    },
  ): readonly string[];
  /** A pass over some reports that yields these claims. */
  yields(reports: readonly Report[], claims: readonly Claim[], more?: Yielding): void;
  /** A claim of a report as a person marks it. */
  marked(report: Report, sentences: readonly string[]): MarkedClaim;
  /** Removes the files, then says so, as a case does it. */
  forget(capture: string): number;
}

export function madeCase(): MadeCase {
  const entries: Entry[] = [];
  const texts = new Map<string, Report>();
  const runs = new Map<string, Yield>();
  const log: MadeCase['log'] = (kind, body, by = INES) => {
    const seq = entries.length + 1;
    const time = new Date(Date.UTC(2031, 2, 5, 9, 0, seq)).toISOString();
    const prev = seq === 1 ? '0'.repeat(64) : sha256(JSON.stringify(entries.at(-1)));
    entries.push({ seq, time, by, kind, body: body as unknown as Entry['body'], prev });
    return seq;
  };
  const yields: MadeCase['yields'] = (reports, claims, { model = 'attribution', speakers } = {}) => {
    const ids = reports.map(({ id }) => id);
    const output = sha256(JSON.stringify([model, ids, claims, speakers]));
    const isForeign = reports.some(({ language }) => language.code !== 'en');
    const problems = isForeign ? [{ code: 'language/unsupported', message: '', fix: '' }] : [];
    runs.set(output, { run: { model }, claims, problems, ...(speakers && { speakers }) });
    log('run', { yields: 'claims', reports: ids, output, count: claims.length }, MODEL);
  };
  log('case', { sha256: sha256('case.json') });
  return {
    entries,
    files: {
      text: (file) => texts.get(file) ?? null,
      run: (file) => runs.get(file) ?? null,
    },
    async *from(seq) {
      yield* entries.slice(seq - 1);
    },
    log,
    read(sentences, about = {}) {
      const report = sample(notationOf(sentences), { report: about }).report!;
      const file = sha256(`text ${report.id}`);
      texts.set(file, report);
      const receipt = { from: 'report.txt', url: `https://example.org/${report.text.slice(0, 20)}` };
      log('capture', { capture: report.capture, size: report.text.length, receipt });
      log('reading', { capture: report.capture, part: report.part, report: report.id, text: file, problems: [] });
      return report;
    },
    pass(report, sentences, { scores = [], labels = [], ...more } = {}) {
      const claims = claimsOf(report, sentences, scores).map((claim, i) => ({ ...claim, ...labels[i] }));
      yields([report], claims, more);
      return claims.map(({ id }) => id);
    },
    yields,
    marked(report, sentences) {
      const [claim] = claimsOf(report, sentences, []);
      const { id, source, cue, content, manner } = claim!;
      return { claim: id, report: report.id, source, cue, content, manner };
    },
    forget(capture) {
      const read = entries.filter(({ kind, body }) => kind === 'reading' && body.capture === capture);
      const reports = read.map(({ body }) => body.report);
      const gone = entries.filter(
        ({ kind, body }) => kind === 'run' && (body.reports as string[]).every((report) => reports.includes(report)),
      );
      const forgotten = {
        capture,
        texts: [...new Set(read.map(({ body }) => body.text as string))],
        runs: [...new Set(gone.map(({ body }) => body.output as string))],
      };
      for (const file of forgotten.texts) texts.delete(file);
      for (const file of forgotten.runs) runs.delete(file);
      return log('forget', { ...forgotten, why: 'asked by the person named' });
    },
  };
}

/** Sentences of one claim each as one text of numbered claims. */
function notationOf(sentences: readonly string[]): string {
  return sentences.map((sentence, i) => sentence.replace(/[<[{]/g, (opens) => `${opens}${i + 1}:`)).join(' ');
}

function claimsOf(report: Report, sentences: readonly string[], scores: readonly number[]): readonly Claim[] {
  const { text, claims } = readMarked(notationOf(sentences));
  if (text !== report.text) throw new Error(`the marks are on another text: ${text}`);
  return claims.map((claim, i) => ({
    id: claimId(report.id, claim),
    report: report.id,
    ...claim,
    manner: 'indirect' as const,
    score: scores[i] ?? 0.8,
    reasons: [],
    foreign: false,
  }));
}

export function claimId(
  report: string,
  { source, cue, content }: { source: Span | null; cue: Span; content: readonly Span[] },
): string {
  const pair = (span: Span | null): readonly number[] | null => span && [span.from, span.to];
  return sha256(JSON.stringify([report, pair(source), pair(cue), content.map(pair)]));
}
