// A Problem or a Fault as a person reads it on a terminal.
//
//     hearsay: this file is empty.
//       value 0 bytes
//       code  input/empty
//       fix   Give a file with text in it.
//
// The message keeps its lines (a Fault may draw a place); whatever came from an input cannot act on the terminal.

import picocolors from 'picocolors';
import type { Problem } from '../nouns/index.ts';
import { visible } from './visible.ts';

/** What a Problem and a Fault have in common. */
export type Trouble = Pick<Problem, 'code' | 'message' | 'fix'> &
  Partial<Pick<Problem, 'input' | 'line' | 'value' | 'limit'>>;

/** Without a line feed at the end. */
export function terminalProblem(trouble: Trouble, options: { readonly color?: boolean } = {}): string {
  const colors = picocolors.createColors(options.color ?? false);
  const { code, message, fix, input, line, value, limit } = trouble;
  const place = [input, line !== undefined && `line ${line}`].filter((part) => part !== undefined && part !== false);
  return [
    `${colors.bold(colors.red('hearsay:'))} ${visible(message)}`,
    ...(place.length ? [`  ${colors.dim('in')}    ${visible(place.join(', '))}`] : []),
    ...(value !== undefined ? [`  ${colors.dim('value')} ${visible(value)}`] : []),
    ...(limit !== undefined ? [`  ${colors.dim('limit')} ${visible(limit)}`] : []),
    `  ${colors.dim('code')}  ${visible(code)}`,
    `  ${colors.dim('fix')}   ${visible(fix)}`,
  ].join('\n');
}
