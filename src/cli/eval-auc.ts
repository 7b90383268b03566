// What `hearsay eval topics`, `claimdiff` and `stance` share: the file, the vectors, how figures are printed. See docs/eval.md.

import { terminalProblem } from '../dossier/index.ts';
import { vectorsModel } from '../hearsay.ts';
import { openRuntime, type RuntimeKind } from '../infer/runtime.ts';
import { openVectors } from '../infer/vectors.ts';
import { type AucFigure, aucTable } from '../measure/auc-table.ts';
import { Fault, type Problem } from '../nouns/problem.ts';
import { readInput } from './inputs.ts';
import { openOutput } from './output.ts';
import { openProgress } from './progress.ts';

export async function textOf(path: string): Promise<string> {
  const input = await readInput(path);
  if ('problem' in input) throw new Fault(input.problem.code, input.problem.message, input.problem.fix);
  return new TextDecoder().decode(input.bytes);
}

/** Vectors of many texts, each made once. */
export async function vectorsFor(
  texts: Iterable<string>,
  kind?: RuntimeKind,
): Promise<ReadonlyMap<string, Float32Array>> {
  const runtime = await openRuntime(kind);
  if (!runtime) throw new Fault('runtime/missing', 'The runtime is not installed.', 'Run `hearsay doctor`.');
  const model = await openVectors(vectorsModel, runtime);
  const progress = openProgress('vectors');
  const all = [...new Set(texts)];
  const vectors = new Map<string, Float32Array>();
  for (const text of all) {
    vectors.set(text, (await model.embed([text]))[0]!);
    progress.at(vectors.size, all.length);
  }
  progress.stop();
  await model.close();
  return vectors;
}

interface Shown {
  readonly path: string;
  readonly figures: readonly AucFigure[];
  readonly problems: readonly Problem[];
  readonly format: string | undefined;
}

/** Ends with 1 where lines were left out. */
export async function show({ path, figures, problems, format }: Shown): Promise<0 | 1> {
  const output = openOutput();
  await output.write(format === 'json' ? `${JSON.stringify({ gold: path, figures, problems })}\n` : aucTable(figures));
  await output.end();
  for (const problem of problems) process.stderr.write(`${terminalProblem(problem)}\n`);
  return problems.length > 0 ? 1 : 0;
}

export function noGold(path: string, problems: readonly Problem[], form: string): Fault {
  const first = problems[0] ? `; the first: ${problems[0].message}` : '';
  return new Fault(
    'eval/no-gold',
    `No line of ${path} can be used${first}.`,
    `Give JSON lines ${form}; see docs/eval.md.`,
  );
}
