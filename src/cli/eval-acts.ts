// `hearsay eval acts`: acts against sentences of PLOVER, one of six to be chosen. See docs/eval.md.

import { terminalProblem } from '../dossier/index.ts';
import { chosenCode, spokenCodes } from '../extract/sense/forced-choice.ts';
import { actScores, actTable, readActs } from '../measure/acts.ts';
import { Fault } from '../nouns/problem.ts';
import { readInput } from './inputs.ts';
import { openOutput } from './output.ts';

/** Where the figures and the Problems go; standard output and error unless something else is handed in. */
interface EvalActsDeps {
  readonly print?: (text: string) => Promise<void> | void;
  readonly warn?: (text: string) => void;
}

/** Ends with 0 (all well) or 1 (some lines had Problems); throws a Fault for bad use. */
export async function evalActs(
  path: string,
  { format }: { readonly format?: string } = {},
  { print = toStandardOutput, warn = (text: string) => void process.stderr.write(text) }: EvalActsDeps = {},
): Promise<0 | 1> {
  const input = await readInput(path);
  if ('problem' in input) throw new Fault(input.problem.code, input.problem.message, input.problem.fix);
  const { rows, problems } = readActs(new TextDecoder().decode(input.bytes), path);
  const scores = actScores(rows, spokenCodes, ({ sentence, source, target }) => chosenCode(sentence, [source, target]));
  if (scores.measured === 0)
    throw new Fault(
      'eval/no-gold',
      `No line of ${path} can be used${problems[0] ? `; the first: ${problems[0].message}` : ''}.`,
      'Give JSON lines {sentence, source, target, gold_root}; see docs/eval.md.',
    );
  await print(
    format === 'json'
      ? `${JSON.stringify({ gold: path, choice: spokenCodes, ...scores, problems })}\n`
      : actTable(scores),
  );
  for (const problem of problems) warn(`${terminalProblem(problem)}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function toStandardOutput(text: string): Promise<void> {
  const output = openOutput();
  await output.write(text);
  await output.end();
}
