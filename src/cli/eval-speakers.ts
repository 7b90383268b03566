// `hearsay eval speakers`: is the right one found behind the subjects of speech? See docs/eval.md.
//
// Each document is answered by a ranker that was fitted on the other four fifths of them. All counting is in measure/.

import { readFile } from 'node:fs/promises';
import { type GumDocument, gumDocument } from '../measure/gum.ts';
import { FOLDS, judge, type Kind, kindOf, type Outcome, speakerTable, tallyOf } from '../measure/speakers.ts';
import { Fault } from '../nouns/problem.ts';
import { answersFor, fitted } from './speakers-on-gum.ts';

export interface EvalSpeakersOptions {
  readonly format?: string;
}

interface Judged {
  readonly kind: Kind;
  readonly genre: string;
  readonly outcome: Outcome;
}

/** Ends with 0; throws a Fault where no line is a document. */
export async function evalSpeakers(paths: readonly string[], { format }: EvalSpeakersOptions): Promise<0> {
  const docs: GumDocument[] = [];
  for (const path of paths) docs.push(...(await documentsOf(path)));
  const judged = docs.length === 0 ? [] : inFolds(docs);
  const news = judged.filter(({ genre }) => genre === 'news' || genre === 'interview' || genre === 'bio');
  const parts = { all: judged, 'news, interview, bio': news };
  if (format === 'json') {
    const tallies = Object.entries(parts).map(([name, rows]) => [name, Object.fromEntries(byKind(rows))]);
    process.stdout.write(
      `${JSON.stringify({ documents: docs.length, folds: FOLDS, ...Object.fromEntries(tallies) })}\n`,
    );
  } else
    for (const [name, rows] of Object.entries(parts))
      process.stdout.write(`${name}, ${FOLDS} folds over ${docs.length} documents\n${speakerTable(byKind(rows))}\n`);
  return 0;
}

async function documentsOf(path: string): Promise<readonly GumDocument[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new Fault('eval/no-gold', `${path} cannot be read.`, 'Give JSON lines of GUM; see docs/eval.md.');
  }
  const docs = text.split('\n').flatMap((line) => gumDocument(line) ?? []);
  if (docs.length > 0) return docs;
  const fix = 'Give JSON lines {id, genre, text, paragraphs, tokens, mentions}; see docs/eval.md.';
  throw new Fault('eval/no-gold', `No line of ${path} can be used.`, fix);
}

function inFolds(docs: readonly GumDocument[]): readonly Judged[] {
  const out: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitted(docs.filter((_, i) => i % FOLDS !== fold));
    for (const doc of docs.filter((_, i) => i % FOLDS === fold)) {
      const { answers, forms, found } = answersFor(doc, weights);
      doc.claims.forEach((_, i) => {
        const kind = kindOf(doc, i, forms[i]!);
        const outcome = kind && judge(doc, i, { answer: answers[i]!, found });
        if (kind && outcome) out.push({ kind, genre: doc.genre, outcome });
      });
    }
  }
  return out;
}

function byKind(rows: readonly Judged[]): (readonly [string, ReturnType<typeof tallyOf>])[] {
  const kinds = ['name', 'nominal', 'third person', 'I, we'] as const;
  return kinds.map(
    (kind) => [kind, tallyOf(rows.filter((row) => row.kind === kind).map((row) => row.outcome))] as const,
  );
}
