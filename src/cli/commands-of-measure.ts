// Commands that measure.

import { Option } from 'commander';
import type { CommandRow } from './command-row.ts';
import { figuresOption, modelOption, runtimeOption, workersOption } from './options.ts';

export const MEASURE: readonly CommandRow[] = [
  {
    name: 'eval',
    does: 'measure claims, acts, speakers and more against a gold standard',
    commands: [
      {
        name: 'acts',
        does: 'choose one of six acts for sentences of PLOVER',
        arguments: { '<sentences>': 'JSON lines {sentence, source, target, gold_root}' },
        options: [figuresOption()],
        examples: ['hearsay eval acts plover.jsonl'],
        run: async (path: string, options) => (await import('./eval-acts.ts')).evalActs(path, options),
      },
      {
        name: 'gold',
        does: "label by label, on the project's own gold",
        arguments: { '<folder>': 'gold/ of a clone of Hearsay' },
        options: [
          new Option('--part <name>', 'which part').choices(['train', 'dev', 'test']).default('dev'),
          new Option('--data <folder>', 'where the texts of others stand that are labelled too: gum/train.jsonl'),
          new Option('--errors', 'also what went wrong, by kind: counts, no words'),
          figuresOption(),
          workersOption(),
          runtimeOption(),
          modelOption(),
        ],
        examples: ['hearsay eval gold gold/'],
        run: async (folder: string, options) => (await import('./eval-gold.ts')).evalGold(folder, options),
      },
      {
        name: 'links',
        does: "how claims are linked, on the project's own gold",
        arguments: { '<folder>': 'gold/ of a clone of Hearsay' },
        options: [
          new Option('--part <name>', 'which part').choices(['dev', 'test']).default('dev'),
          new Option('--weights <file>', 'other weights than those that Hearsay carries'),
          figuresOption(),
        ],
        examples: ['hearsay eval links gold/'],
        run: async (folder: string, options) => (await import('./eval-links.ts')).evalLinks(folder, options),
      },
      {
        name: 'origins',
        does: 'say how often it is found who took text or news from whom',
        arguments: { '<folder>': 'gold/ of a clone of Hearsay' },
        options: [
          new Option('--part <name>', 'which part').choices(['dev', 'test']).default('dev'),
          new Option('--data <folder>', 'where real reports stand that copies are made of: fnc/topics-train.jsonl'),
          figuresOption(),
          workersOption(),
          runtimeOption(),
          modelOption(),
        ],
        examples: ['hearsay eval origins gold/ --data data/'],
        run: async (folder: string, options) => (await import('./eval-origins.ts')).evalOrigins(folder, options),
      },
      {
        name: 'topics',
        does: 'say how well claims alone tell whether two reports are on one matter',
        arguments: { '<topics>': 'JSON lines {topic, reports: [{id, text}]}' },
        options: [figuresOption(), workersOption(), runtimeOption(), modelOption()],
        examples: ['hearsay eval topics fnc.jsonl'],
        run: async (path: string, options) => (await import('./eval-topics.ts')).evalTopics(path, options),
      },
      {
        name: 'stance',
        does: 'say how well a report that agrees with a headline is told from one that disagrees',
        arguments: { '<topics>': 'JSON lines {topic, reports, stances: [{headline, report, stance}]}' },
        options: [figuresOption(), workersOption(), runtimeOption(), modelOption()],
        examples: ['hearsay eval stance fnc.jsonl'],
        run: async (path: string, options) => (await import('./eval-stance.ts')).evalStance(path, options),
      },
      {
        name: 'claimdiff',
        does: 'say how well a claim that weakens another is told from one that does not',
        arguments: { '<pairs>': 'JSON lines {topic, claim_a, claim_b, relation}' },
        options: [figuresOption()],
        examples: ['hearsay eval claimdiff weakens.jsonl'],
        run: async (path: string, options) => (await import('./eval-claimdiff.ts')).evalClaimDiff(path, options),
      },
      {
        name: 'claims',
        does: 'print every measure beside the human pair',
        arguments: { '<gold>': 'JSON lines {id, text, attributions}; offsets in code points' },
        options: [
          new Option('--pred <file>', 'predictions in the same form; without it Hearsay reads the texts itself'),
          new Option('--human <file>', 'the same articles by several people: the human ceiling'),
          new Option('--out <file>', 'write the predictions, in the gold’s form'),
          new Option('--by <what>', 'break the figures down').choices(['kind']),
          figuresOption(),
          workersOption(),
          runtimeOption(),
          modelOption(),
        ],
        examples: ['hearsay eval claims dev.jsonl --human several-annotators.jsonl --by kind'],
        run: async (gold: string, options) => (await import('./eval.ts')).evalClaims(gold, options),
      },
      {
        name: 'speakers',
        does: 'say how often the right one is found behind a subject of speech',
        arguments: {
          '<gold...>': 'GUM as JSON lines {id, genre, text, paragraphs, tokens, mentions}; offsets in code points',
        },
        options: [figuresOption()],
        examples: ['hearsay eval speakers gum-train.jsonl gum-dev.jsonl'],
        run: async (gold: string[], options) => (await import('./eval-speakers.ts')).evalSpeakers(gold, options),
      },
    ],
  },
  {
    name: 'doctor',
    does: 'say what runs here, what is missing and how to mend it',
    options: [modelOption()],
    examples: ['hearsay doctor'],
    run: async (options) => (await import('./doctor.ts')).doctor(options),
  },
  {
    name: 'bench',
    does: 'measure speed and memory here, and say where the time goes',
    arguments: { '[texts]': 'JSON lines with a text each; by default the examples' },
    options: [
      new Option('--seconds <n>', 'how long each measure runs').argParser(Number).default(5),
      figuresOption(),
      workersOption(),
      modelOption(),
    ],
    examples: ['hearsay bench reports.jsonl'],
    run: async (texts: string | undefined, options) => (await import('./bench.ts')).bench(texts, options),
  },
];
