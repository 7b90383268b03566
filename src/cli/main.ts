#!/usr/bin/env node
// The command line. Each command's work is loaded when it is called, so that --help is quick.
//
// Ends with 0 (all well), 1 (some inputs had Problems) or 2 (bad use).

import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Fault } from '../nouns/problem.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const count = (text: string): number => {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > 256)
    throw new InvalidArgumentError('It must be a whole number from 1 to 256.');
  return n;
};
const runtimeOption = (): Option =>
  new Option('--runtime <kind>', 'insist on a runtime; by default the native one where it is installed').choices([
    'native',
    'wasm',
  ]);
const workersOption = (): Option =>
  new Option('--workers <n>', 'worker threads; by default one for each core, 8 at most').argParser(count);
const modelOption = (): Option => new Option('--model <folder>', 'another model than the one that Hearsay carries');

const program = new Command('hearsay')
  .description('Who is said to have said what, on whose word. Hearsay never says who is right.')
  .version(version)
  .showHelpAfterError('(hearsay --help shows the commands)')
  .configureHelp({ sortSubcommands: false })
  .addHelpText(
    'after',
    '\nExample:\n  $ hearsay read report.html\n\nExit codes: 0 all well, 1 some inputs had Problems, 2 bad use.',
  );

program
  .command('read')
  .description('read reports and print who is said to have said what')
  .argument('[inputs...]', 'files: text, HTML, PDF, DOCX, feeds, web archives, mail, transcripts …; - for standard input')
  .option('--format <name>', 'text, json, jsonl, marked, brat, citron, csv or html', 'text')
  .option('--jsonl', 'a filter: JSON lines {key?, text | html, url?, published?} in, JSON lines out')
  .option('--out <path>', 'write to a file; to a folder where each report needs a file of its own')
  .option('--no-text', 'leave the report’s text out of json and jsonl')
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay read report.html                                  claims on the terminal
  $ hearsay read --format html --out report.html page.txt     one page with the claims marked
  $ hearsay read --format csv reports/*.html > claims.csv     a table of many reports
  $ hearsay read --jsonl < reports.jsonl > claims.jsonl       a filter for pipes`,
  )
  .action(async (inputs: string[], options) => end(await (await import('./read.ts')).read(inputs, options)));

program
  .command('eval')
  .description('measure claims against a gold standard')
  .command('claims')
  .description('print every measure beside the human pair')
  .argument('<gold>', 'JSON lines {id, text, attributions}; offsets in code points')
  .option('--pred <file>', 'predictions in the same form; without it Hearsay reads the texts itself')
  .option('--human <file>', 'the same articles by several people: the human ceiling')
  .option('--out <file>', 'write the predictions, in the gold’s form')
  .addOption(new Option('--by <what>', 'break the figures down').choices(['kind']))
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay eval claims dev.jsonl --human several-annotators.jsonl --by kind')
  .action(async (gold: string, options) => end(await (await import('./eval.ts')).evalClaims(gold, options)));

program
  .command('doctor')
  .description('say what runs here, what is missing and how to mend it')
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay doctor')
  .action(async (options) => end(await (await import('./doctor.ts')).doctor(options)));

program
  .command('bench')
  .description('measure speed and memory here, and say where the time goes')
  .argument('[texts]', 'JSON lines with a text each; by default the examples')
  .option('--seconds <n>', 'how long each measure runs', Number, 5)
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addOption(workersOption())
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay bench reports.jsonl')
  .action(async (texts: string | undefined, options) => end(await (await import('./bench.ts')).bench(texts, options)));

function end(code: number): void {
  process.exitCode = code;
}

/** commander's own errors end with 1; here that means something else. */
const BAD_USE = 2;

for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)])
  command.exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : BAD_USE);
  });

process.on('SIGINT', () => process.exit(130));
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`hearsay: ${error.message}\n  code  ${error.code}\n  fix   ${error.fix}\n`);
  process.exitCode = BAD_USE;
}
