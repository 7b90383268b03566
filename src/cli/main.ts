#!/usr/bin/env node
// The command line. Each command's work is loaded when it is called, so that --help is quick.
//
// Ends with 0 (all well), 1 (some inputs had Problems) or 2 (bad use).

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { Fault } from '../nouns/problem.ts';
import { addCommand } from './command-row.ts';
import { COMMANDS } from './commands.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('hearsay')
  .description('Who is said to have said what, on whose word. Hearsay never says who is right.')
  .version(version)
  .showHelpAfterError('(hearsay --help shows the commands)')
  .configureHelp({ sortSubcommands: false })
  .addHelpText(
    'after',
    '\nExample:\n  $ hearsay read report.html\n\nExit codes: 0 all well, 1 some inputs had Problems, 2 bad use.',
  );

for (const row of COMMANDS) addCommand(program, row, end);

function end(code: number): void {
  if (code === INTERRUPTED) process.exit(code); // workers may be at something that takes long
  process.exitCode = code;
}

const INTERRUPTED = 130;

/** commander's own errors end with 1; here that means something else. */
const BAD_USE = 2;

for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)])
  command.exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : BAD_USE);
  });

process.on('SIGINT', () => {
  // A command that listens too wants to end well; see interruption.ts.
  if (process.listenerCount('SIGINT') === 1) process.exit(INTERRUPTED);
});
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`hearsay: ${error.message}\n  code  ${error.code}\n  fix   ${error.fix}\n`);
  process.exitCode = BAD_USE;
}
