// `hearsay eval claims`: predictions against gold, beside people against people. See docs/eval.md.
//
// Reads files, asks for the claims where no predictions are given, and prints; all counting is in measure/.

import { terminalProblem } from '../dossier/index.ts';
import { evaluate } from '../measure/evaluate.ts';
import { type Attribution, type Marked, type ReadMarks, readMarks, writeMarks } from '../measure/gold.ts';
import { otherTexts } from '../measure/human.ts';
import { countedAlike, published, recallByManner } from '../measure/published.ts';
import { tables } from '../measure/tables.ts';
import { bytesOf } from '../nouns/byte-map.ts';
import { isOutermost } from '../nouns/claim.ts';
import { Fault, type Problem } from '../nouns/problem.ts';
import type { Report } from '../nouns/report.ts';
import type { Run } from '../nouns/run.ts';
import { type Span, span } from '../nouns/span.ts';
import { openThreads, type ThreadInput, type ThreadOptions } from '../threads.ts';
import { readInput } from './inputs.ts';
import { openOutput } from './output.ts';
import { openProgress } from './progress.ts';

/** What is needed of a claim. */
export interface ExtractedClaim {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly score: number;
}

/** What the command is handed. */
export interface EvalDeps {
  /** The outermost claims of each text, in the order of the texts; spans in UTF-16 units of the text given. */
  readonly extractTexts: (
    texts: readonly string[],
    onProgress?: (done: number) => void,
  ) => Promise<readonly (readonly ExtractedClaim[])[]>;
  /** One line that says which model and which version ran. */
  readonly runInfo: () => Promise<string>;
  /** Standard output, unless something else is handed in. */
  readonly print?: (text: string) => Promise<unknown> | void;
  /** Standard error, unless something else is handed in. */
  readonly warn?: (text: string) => void;
}

export interface EvalOptions extends ThreadOptions {
  readonly pred?: string;
  readonly human?: string;
  readonly out?: string;
  readonly by?: string;
  readonly format?: string;
}

/** Ends with 0 (all well) or 1 (some lines had Problems); throws a Fault for bad use. Reads on threads by default. */
export async function evalClaims(
  goldPath: string,
  options: EvalOptions,
  deps: EvalDeps = onThreads(options),
): Promise<0 | 1> {
  const { pred, human, out, by, format } = options;
  if (out !== undefined && pred !== undefined)
    throw new Fault(
      'eval/nothing-to-write',
      `--out ${out} writes what Hearsay finds, but --pred ${pred} hands in predictions.`,
      'Leave out one of --pred and --out.',
    );
  const gold = await read(goldPath);
  if (gold.marked.length === 0)
    throw new Fault(
      'eval/no-gold',
      `No line of ${goldPath} can be used${gold.problems[0] ? `; the first: ${gold.problems[0].message}` : ''}.`,
      'Give JSON lines {id, text, attributions}; see docs/eval.md.',
    );
  const texts = new Map(gold.marked.map(({ id, text }) => [id, text]));
  const several = human === undefined ? null : await read(human);
  const predicted = pred === undefined ? await extracted(texts, deps) : await read(pred, texts);
  const problems = [
    ...gold.problems,
    ...predicted.problems,
    ...(several?.problems ?? []),
    ...(several && human !== undefined ? otherTexts(several.marked, human) : []),
  ];
  if (out !== undefined) await write(predicted.marked.map((row) => `${writeMarks(row)}\n`).join(''), out);
  const evaluation = evaluate(gold.marked, predicted.marked, several?.marked);
  const run = pred === undefined ? await deps.runInfo() : null;
  const about = { gold: goldPath, predictions: pred ?? null, human: human ?? null, run };
  const shown =
    format === 'json'
      ? `${JSON.stringify({ ...about, ...evaluation, published, countedAlike, recallByManner, problems })}\n`
      : `${run ? `run           ${run}\n` : ''}${tables(evaluation, { byKind: by === 'kind' })}`;
  await (deps.print ?? write)(shown);
  const warn = deps.warn ?? ((text: string) => process.stderr.write(text));
  for (const problem of problems) warn(`${explained(problem)}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function read(path: string, texts?: ReadonlyMap<string, string>): Promise<ReadMarks> {
  const input = await readInput(path);
  if ('problem' in input) throw new Fault(input.problem.code, input.problem.message, input.problem.fix);
  try {
    return readMarks(new TextDecoder('utf-8', { fatal: true }).decode(input.bytes), path, texts);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Fault('eval/not-utf-8', `${path} is not in UTF-8.`, 'Convert it, for example with iconv -t utf-8.');
  }
}

/** Each text is read once, however many people marked it. */
async function extracted(texts: ReadonlyMap<string, string>, deps: EvalDeps): Promise<ReadMarks> {
  const progress = openProgress('articles');
  const claims = await deps.extractTexts([...texts.values()], (done) => progress.at(done, texts.size));
  progress.stop();
  const marked = [...texts].map(
    ([id, text], i): Marked => ({ id, text, attributions: (claims[i] ?? []).map(attributionOf) }),
  );
  return { marked, problems: [] };
}

function attributionOf({ source, cue, content, score }: ExtractedClaim): Attribution {
  return { source: source ? [source] : [], cue: [cue], content, score };
}

/** The outermost claims of each text, as Hearsay reads it. */
export function claimsOfTexts(
  texts: readonly string[],
  options: ThreadOptions,
): Promise<readonly (readonly ExtractedClaim[])[]> {
  const progress = openProgress('reports');
  const claims = onThreads(options).extractTexts(texts, (done) => progress.at(done, texts.length));
  return claims.finally(() => progress.stop());
}

/** Hearsay itself, on worker threads. A text that cannot be read ends the command: its claims would count as missed. */
function onThreads(options: ThreadOptions): EvalDeps {
  let run: Run | null = null;
  return {
    async extractTexts(texts, onProgress) {
      const threads = await openThreads(options);
      const inputs = async function* (): AsyncGenerator<ThreadInput> {
        for (const text of texts)
          yield { name: 'gold', job: { bytes: new TextEncoder().encode(text), about: { format: 'text' } } };
      };
      const claims: ExtractedClaim[][] = [];
      try {
        for await (const { extractions } of threads.readAll(inputs())) {
          const bad = extractions.find(({ report }) => report === null)?.problems[0];
          if (bad) throw new Fault(bad.code, `Article ${claims.length + 1}: ${bad.message}`, bad.fix);
          const text = texts[claims.length]!;
          claims.push(
            extractions.flatMap((e) => e.claims.filter(isOutermost).map((claim) => inText(text, e.report!, claim))),
          );
          run ??= extractions[0]?.run ?? null;
          onProgress?.(claims.length);
        }
      } finally {
        await threads.close();
      }
      return claims;
    },
    runInfo: async () =>
      run ? `${run.model} ${run.modelSha256.slice(0, 12)}, ${run.runtime}, Hearsay ${run.version}` : 'no model ran',
  };
}

/** The reader may tidy a text; the bytes it came from lead back to the gold's own offsets. */
function inText(text: string, report: Report, { source, cue, content, score }: ExtractedClaim): ExtractedClaim {
  if (report.text === text) return { source, cue, content, score };
  const bytes = Buffer.from(text);
  const back = ({ from, to }: Span): Span => {
    const range = bytesOf(report.bytes, from, to);
    if (range === null) throw new RangeError('a claim stands on no byte of its text; this is a bug in Hearsay');
    return span(bytes.toString('utf8', 0, range.from).length, bytes.toString('utf8', 0, range.to).length);
  };
  return { source: source && back(source), cue: back(cue), content: content.map(back), score };
}

/** To a file, or to standard output. */
async function write(text: string, path?: string): Promise<void> {
  const output = openOutput(path);
  await output.write(text);
  await output.end();
}

/** The value stands in the message: a bad line is found by its words. */
function explained(problem: Problem): string {
  const value = problem.value === undefined ? '' : ` It is: ${problem.value}`;
  const limit = problem.limit === undefined ? '' : ` The limit: ${problem.limit}.`;
  return terminalProblem({ ...problem, message: `${problem.message}${limit}${value}` });
}
