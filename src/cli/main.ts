#!/usr/bin/env node
// The command line. Each command's work is loaded when it is called, so that --help is quick.
//
// Ends with 0 (all well), 1 (some inputs had Problems) or 2 (bad use).

import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { Fault } from '../nouns/problem.ts';
import { JUDGE_EXAMPLES, judgeOptions } from './judge-options.ts';
import { byOption, formOption, modelOption, runtimeOption, seconds, seq, workersOption } from './options.ts';

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

program
  .command('read')
  .description('read reports and print who is said to have said what')
  .argument(
    '[inputs...]',
    'files: text, HTML, PDF, DOCX, feeds, web archives, mail, transcripts …; - for standard input',
  )
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
  .command('new')
  .description('begin a case: a folder for one investigation')
  .argument('<case>', 'a new or an empty folder')
  .option('--name <name>', 'what the case is called; by default as its folder')
  .addOption(byOption())
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay new port-vela --name "Port Vela, 5 March" --by "Ines Calder"')
  .action(async (folder: string, options) => end(await (await import('./new.ts')).begin(folder, options)));

program
  .command('add')
  .description('capture, read and extract reports into a case; what it holds already is skipped')
  .argument('<case>', 'folder of the case')
  .argument('[inputs...]', 'files, folders, addresses, - for standard input')
  .option(
    '--urls <file>',
    'addresses, one a line or a column of a CSV table; pages that are held are not asked for again',
  )
  .option('--again', 'ask also for addresses of a list, or of a feed, whose pages are held')
  .option('--follow', 'fetch the article of each feed item that is only a summary')
  .addOption(new Option('--pause <seconds>', 'between two requests to a host; by default 1').argParser(seconds))
  .option('--allow-private <hosts>', 'hosts in private networks that may be asked, with commas between them')
  .option('--problems <file>', 'write every Problem to a file, one JSON object a line')
  .option('--even-forgotten', 'keep again what was forgotten')
  .addOption(byOption())
  .addOption(formOption())
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay add port-vela reports/                   a folder, and what is in it
  $ hearsay add port-vela page.html notes.md         some files
  $ hearsay add port-vela https://example.org/a      an address, fetched once
  $ hearsay add port-vela --urls found.csv           a list of addresses; run it again to go on`,
  )
  .action(async (folder: string, inputs: string[], options) =>
    end(await (await import('./add.ts')).add(folder, inputs, options)),
  );

program
  .command('extract')
  .description('run the model over the reports of a case that it has not been over')
  .argument('<case>', 'folder of the case')
  .option('--again', 'over all of them, once more')
  .addOption(formOption())
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay extract port-vela --again --model new-model/')
  .action(async (folder: string, options) => end(await (await import('./extract.ts')).extract(folder, options)));

program
  .command('reports')
  .description('list the reports of a case: where from, what was met, how their claims stand')
  .argument('<case>', 'folder of the case')
  .option('--text <words>', 'words of outlet, authors or text')
  .option('--outlet <name>', 'of one outlet, as the report names it')
  .option('--to <file>', 'write to a file')
  .addOption(formOption('csv', 'xlsx'))
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay reports port-vela --text "harbour pumps"
  $ hearsay reports port-vela --format xlsx --to reports.xlsx`,
  )
  .action(async (folder: string, options) => end(await (await import('./reports.ts')).reports(folder, options)));

program
  .command('claims')
  .description('list the claims of a case as they stand, with their ids')
  .argument('<case>', 'folder of the case')
  .option('--source <words>', 'words of the source')
  .option('--text <words>', 'words of source, cue or content')
  .option('--report <id>', 'of one report')
  .option('--speaker <who>', 'of a speaker, by id or name; hearsay speakers lists them')
  .option('--place <where>', 'about a place, by its record or name; hearsay places lists them')
  .option('--flag <word>', 'that a person flagged so')
  .option('--tag <word>', 'that a person tagged so')
  .option('--state <states>', 'suggested, accepted, rejected, corrected, withdrawn; commas between several')
  .option('--standing <standings>', 'stands, alternative, superseded; by default those that stand')
  .option('--to <file>', 'write to a file')
  .addOption(formOption('csv', 'xlsx'))
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay claims port-vela --source harmsworth
  $ hearsay claims port-vela --state accepted --format xlsx --to claims.xlsx`,
  )
  .action(async (folder: string, options) => end(await (await import('./claims.ts')).claims(folder, options)));

program
  .command('speakers')
  .description('list who speaks in a case: names, acts, who is one across reports and who may be')
  .argument('<case>', 'folder of the case')
  .option('--text <words>', 'words of a name, role or affiliation')
  .option('--kind <kinds>', 'person, role, body, group, document, unnamed; commas between several')
  .option('--report <id>', 'who speaks in one report')
  .option('--id <id>', 'one speaker, with what people decided about it')
  .option('--to <file>', 'write to a file')
  .addOption(formOption('csv', 'xlsx'))
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay speakers port-vela --kind person,body
  $ hearsay speakers port-vela --id 0f98bb67f3d4                     members, and who decided what
  $ hearsay judge port-vela 0f98bb67f3d4 merge --into 78fb001c23b9   two are one`,
  )
  .action(async (folder: string, options) => end(await (await import('./speakers.ts')).speakers(folder, options)));

program
  .command('places')
  .description('list where the claims of a case are said to be about, and which names are open')
  .argument('<case>', 'folder of the case')
  .option('--text <words>', 'words of a name')
  .option('--country <codes>', 'of these countries, such as RO,BG')
  .option('--open', 'only those of which several records may be meant, or none is known')
  .option('--to <file>', 'write to a file')
  .addOption(formOption('csv', 'xlsx'))
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay places port-vela
  $ hearsay claims port-vela --place geonames:680963`,
  )
  .action(async (folder: string, options) => end(await (await import('./places.ts')).places(folder, options)));

program
  .command('origins')
  .description('say which reports of a case copy, credit or cite another, and how many origins there are at most')
  .argument('<case>', 'folder of the case')
  .option('--diff <report>', 'what a copy did with its origin, sentence by sentence: its id, or how it begins')
  .option('--to <file>', 'write to a file')
  .addOption(formOption('csv', 'xlsx'))
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay origins port-vela
  $ hearsay origins port-vela --diff 58fd86805126`,
  )
  .action(async (folder: string, options) => end(await (await import('./origins.ts')).origins(folder, options)));

program
  .command('log')
  .description('say what was done in a case, by whom and when')
  .argument('<case>', 'folder of the case')
  .option('--claim <id>', 'only what concerns one claim')
  .option('--kind <kinds>', 'only entries of these kinds, with commas between them')
  .addOption(new Option('--from <seq>', 'from this entry on').argParser(seq))
  .addOption(formOption('jsonl'))
  .addHelpText('after', '\nExample:\n  $ hearsay log port-vela --kind accept,reject,correct')
  .action(async (folder: string, options) => end(await (await import('./log.ts')).log(folder, options)));

program
  .command('status')
  .description('say what a case holds, where its log ends and who has it open')
  .argument('<case>', 'folder of the case')
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay status port-vela')
  .action(async (folder: string, options) => end(await (await import('./status.ts')).status(folder, options)));

const judging = program
  .command('judge')
  .description('decide about a claim, a speaker or an entry; the decision is kept with your name and reason')
  .argument('<case>', 'folder of the case')
  .argument(
    '<id>',
    'a claim; a report for add; a speaker for merge, split and attribute; an entry, or last, for withdraw',
  )
  .argument(
    '<verb>',
    'accept, reject, correct, add, merge, split, flag, note, tag, place, time, link, attribute or withdraw',
  )
  .argument('[what]', 'correct: speaker, act, basis, place or time; by default its spans')
  .addOption(byOption())
  .addOption(formOption())
  .addHelpText('after', JUDGE_EXAMPLES)
  .action(async (folder: string, id: string, verb: string, what: string | undefined, options) =>
    end(
      await (await import('./judge.ts')).judge(folder, { ...options, id, verb, ...(what !== undefined && { what }) }),
    ),
  );
for (const option of judgeOptions()) judging.addOption(option);

program
  .command('carry')
  .description('propose judgements on an earlier version of a page for the newer one, and take them')
  .argument('<case>', 'folder of the case')
  .argument('[report]', 'id of the newer report; by default every one that has an earlier version')
  .option('--from <report>', 'the earlier report, where the log does not name it')
  .option(
    '--take <ids>',
    'judged claims whose judgement is carried over, with commas between them; all: those in the same sentences',
  )
  .option('--why <reason>', 'take: why, in your own words')
  .addOption(byOption())
  .addOption(formOption())
  .addHelpText(
    'after',
    `
Examples:
  $ hearsay carry port-vela                                              what could be carried over
  $ hearsay carry port-vela --take all --why "same words in the update"  what stands in the same sentences`,
  )
  .action(async (folder: string, report: string | undefined, options) =>
    end(await (await import('./carry.ts')).carry(folder, report, options)),
  );

program
  .command('forget')
  .description('remove a capture and all that was read from it, for good, and say so in the log')
  .argument('<case>', 'folder of the case')
  .argument('<capture>', 'id of the capture')
  .requiredOption('--why <reason>', 'why, in your own words; it stays in the log')
  .option('--yes', 'do not ask')
  .addOption(byOption())
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay forget port-vela 005137e20bf1 --why "The witness asked for it."')
  .action(async (folder: string, capture: string, options) =>
    end(await (await import('./forget.ts')).forget(folder, capture, options)),
  );

program
  .command('verify')
  .description('check that everything in a case is what it was when it was kept')
  .argument('<case>', 'folder of the case')
  .option('--head <head>', 'a head that was kept outside, number and hash: finds a log that was rewritten')
  .option('--key <file>', 'a public key that its checkpoints should be signed with')
  .option('--no-index', 'do not compare the index with a fresh fold of the log')
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay verify port-vela --head "12 9f3c…"')
  .action(async (folder: string, options) => end(await (await import('./verify.ts')).verify(folder, options)));

program
  .command('checkpoint')
  .description('sign the head of the log, have it stamped, or say where it is kept')
  .argument('<case>', 'folder of the case')
  .option('--sign', 'with your own key (hearsay key new)')
  .option('--key <file>', 'sign with the private key of this file')
  .option('--timestamp <address>', 'ask this server for a time stamp (RFC 3161); it learns a hash and nothing else')
  .option('--allow-private', 'the server may stand in a private network')
  .option('--where <words>', 'where the head is kept outside')
  .addOption(byOption())
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay checkpoint port-vela --sign --where "in a mail to the notary"')
  .action(async (folder: string, options) => end(await (await import('./checkpoint.ts')).checkpoint(folder, options)));

const key = program.command('key').description('a key of your own, to sign checkpoints with');

key
  .command('new')
  .description('make a key; none is ever overwritten')
  .option('--to <file>', 'file of the private key; by default in your configuration folder')
  .option('--passphrase', 'ask for a passphrase; HEARSAY_PASSPHRASE sets one too')
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay key new --passphrase')
  .action(async (options) => end(await (await import('./key.ts')).newKey(options)));

key
  .command('show')
  .description('print the public key and its fingerprint')
  .option('--key <file>', 'file of a public or a private key; by default your own')
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay key show > ines.pub')
  .action(async (options) => end(await (await import('./key.ts')).showKey(options)));

program
  .command('rebuild')
  .description('throw the index of a case away and fold its log again; say what differed')
  .argument('<case>', 'folder of the case')
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay rebuild port-vela')
  .action(async (folder: string, options) => end(await (await import('./rebuild.ts')).rebuild(folder, options)));

program
  .command('backup')
  .description('write a case to one file, also while it is in use')
  .argument('<case>', 'folder of the case')
  .argument('<file>', 'a new file, such as port-vela.tar')
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay backup port-vela port-vela.tar')
  .action(async (folder: string, file: string, options) =>
    end(await (await import('./backup.ts')).backup(folder, file, options)),
  );

program
  .command('restore')
  .description('make a case from a backup, and verify it')
  .argument('<file>', 'what hearsay backup wrote')
  .argument('<case>', 'a new or an empty folder')
  .option('--head <head>', 'a head that was kept outside, number and hash')
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay restore port-vela.tar port-vela-again')
  .action(async (file: string, folder: string, options) =>
    end(await (await import('./restore.ts')).restore(file, folder, options)),
  );

program
  .command('upgrade')
  .description('bring a case of an older format to that of this Hearsay; a copy of it is kept')
  .argument('<case>', 'folder of the case')
  .addOption(byOption())
  .addOption(formOption())
  .addHelpText('after', '\nExample:\n  $ hearsay upgrade port-vela')
  .action(async (folder: string, options) => end(await (await import('./upgrade.ts')).upgrade(folder, options)));

const measured = program.command('eval').description('measure claims, acts, speakers and more against a gold standard');

measured
  .command('acts')
  .description('choose one of six acts for sentences of PLOVER')
  .argument('<sentences>', 'JSON lines {sentence, source, target, gold_root}')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addHelpText('after', '\nExample:\n  $ hearsay eval acts plover.jsonl')
  .action(async (path: string, options) => end(await (await import('./eval-acts.ts')).evalActs(path, options)));

measured
  .command('gold')
  .description("label by label, on the project's own gold")
  .argument('<folder>', 'gold/ of a clone of Hearsay')
  .addOption(new Option('--part <name>', 'which part').choices(['train', 'dev', 'test']).default('dev'))
  .option('--data <folder>', 'where the texts of others stand that are labelled too: gum/train.jsonl')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay eval gold gold/')
  .action(async (folder: string, options) => end(await (await import('./eval-gold.ts')).evalGold(folder, options)));
measured
  .command('links')
  .description('how claims are linked, on the project’s own gold')
  .argument('<folder>', 'gold/ of a clone of Hearsay')
  .addOption(new Option('--part <name>', 'which part').choices(['train', 'dev', 'test']).default('dev'))
  .option('--weights <file>', 'other weights than those that Hearsay carries')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addHelpText('after', '\nExample:\n  $ hearsay eval links gold/')
  .action(async (folder: string, options) => end(await (await import('./eval-links.ts')).evalLinks(folder, options)));

measured
  .command('origins')
  .description('say how often it is found who took text or news from whom')
  .argument('<folder>', 'gold/ of a clone of Hearsay')
  .addOption(new Option('--part <name>', 'which part').choices(['dev', 'test']).default('dev'))
  .option('--data <folder>', 'where real reports stand that copies are made of: fnc/topics-train.jsonl')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay eval origins gold/ --data data/')
  .action(async (folder: string, options) =>
    end(await (await import('./eval-origins.ts')).evalOrigins(folder, options)),
  );

measured
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

measured
  .command('topics')
  .description('say how well claims alone tell whether two reports are on one matter')
  .argument('<topics>', 'JSON lines {topic, reports: [{id, text}]}')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay eval topics fnc.jsonl')
  .action(async (path: string, options) => end(await (await import('./eval-topics.ts')).evalTopics(path, options)));

measured
  .command('stance')
  .description('say how well a report that agrees with a headline is told from one that disagrees')
  .argument('<topics>', 'JSON lines {topic, reports, stances: [{headline, report, stance}]}')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addOption(workersOption())
  .addOption(runtimeOption())
  .addOption(modelOption())
  .addHelpText('after', '\nExample:\n  $ hearsay eval stance fnc.jsonl')
  .action(async (path: string, options) => end(await (await import('./eval-stance.ts')).evalStance(path, options)));

measured
  .command('claimdiff')
  .description('say how well a claim that weakens another is told from one that does not')
  .argument('<pairs>', 'JSON lines {topic, claim_a, claim_b, relation}')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addHelpText('after', '\nExample:\n  $ hearsay eval claimdiff weakens.jsonl')
  .action(async (path: string, options) =>
    end(await (await import('./eval-claimdiff.ts')).evalClaimDiff(path, options)),
  );

measured
  .command('speakers')
  .description('say how often the right one is found behind a subject of speech')
  .argument('<gold...>', 'GUM as JSON lines {id, genre, text, paragraphs, tokens, mentions}; offsets in code points')
  .addOption(new Option('--format <name>', 'form of the figures').choices(['text', 'json']).default('text'))
  .addHelpText('after', '\nExample:\n  $ hearsay eval speakers gum-train.jsonl gum-dev.jsonl')
  .action(async (gold: string[], options) =>
    end(await (await import('./eval-speakers.ts')).evalSpeakers(gold, options)),
  );

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
