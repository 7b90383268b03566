// Commands that vouch for a case, keep a copy of it, or make it anew.

import { Option } from 'commander';
import type { CommandRow } from './command-row.ts';
import { byOption, formOption } from './options.ts';

export const CUSTODY: readonly CommandRow[] = [
  {
    name: 'verify',
    does: 'check that everything in a case is what it was when it was kept',
    arguments: { '<case>': 'folder of the case' },
    options: [
      new Option('--head <head>', 'a head that was kept outside, number and hash: finds a log that was rewritten'),
      new Option('--key <file>', 'a public key that its checkpoints should be signed with'),
      new Option('--no-index', 'do not compare the index with a fresh fold of the log'),
      formOption(),
    ],
    examples: ['hearsay verify port-vela --head "12 9f3c…"'],
    run: async (folder: string, options) => (await import('./verify.ts')).verify(folder, options),
  },
  {
    name: 'checkpoint',
    does: 'sign the head of the log, have it stamped, or say where it is kept',
    arguments: { '<case>': 'folder of the case' },
    options: [
      new Option('--sign', 'with your own key (hearsay key new)'),
      new Option('--key <file>', 'sign with the private key of this file'),
      new Option(
        '--timestamp <address>',
        'ask this server for a time stamp (RFC 3161); it learns a hash and nothing else',
      ),
      new Option('--allow-private', 'the server may stand in a private network'),
      new Option('--where <words>', 'where the head is kept outside'),
      byOption(),
      formOption(),
    ],
    examples: ['hearsay checkpoint port-vela --sign --where "in a mail to the notary"'],
    run: async (folder: string, options) => (await import('./checkpoint.ts')).checkpoint(folder, options),
  },
  {
    name: 'key',
    does: 'a key of your own, to sign checkpoints with',
    commands: [
      {
        name: 'new',
        does: 'make a key; none is ever overwritten',
        options: [
          new Option('--to <file>', 'file of the private key; by default in your configuration folder'),
          new Option('--passphrase', 'ask for a passphrase; HEARSAY_PASSPHRASE sets one too'),
          formOption(),
        ],
        examples: ['hearsay key new --passphrase'],
        run: async (options) => (await import('./key.ts')).newKey(options),
      },
      {
        name: 'show',
        does: 'print the public key and its fingerprint',
        options: [new Option('--key <file>', 'file of a public or a private key; by default your own'), formOption()],
        examples: ['hearsay key show > ines.pub'],
        run: async (options) => (await import('./key.ts')).showKey(options),
      },
    ],
  },
  {
    name: 'rebuild',
    does: 'throw the index of a case away and fold its log again; say what differed',
    arguments: { '<case>': 'folder of the case' },
    options: [formOption()],
    examples: ['hearsay rebuild port-vela'],
    run: async (folder: string, options) => (await import('./rebuild.ts')).rebuild(folder, options),
  },
  {
    name: 'backup',
    does: 'write a case to one file, also while it is in use',
    arguments: { '<case>': 'folder of the case', '<file>': 'a new file, such as port-vela.tar' },
    options: [formOption()],
    examples: ['hearsay backup port-vela port-vela.tar'],
    run: async (folder: string, file: string, options) => (await import('./backup.ts')).backup(folder, file, options),
  },
  {
    name: 'restore',
    does: 'make a case from a backup, and verify it',
    arguments: { '<file>': 'what hearsay backup wrote', '<case>': 'a new or an empty folder' },
    options: [new Option('--head <head>', 'a head that was kept outside, number and hash'), formOption()],
    examples: ['hearsay restore port-vela.tar port-vela-again'],
    run: async (file: string, folder: string, options) => (await import('./restore.ts')).restore(file, folder, options),
  },
  {
    name: 'upgrade',
    does: 'bring a case of an older format to that of this Hearsay; a copy of it is kept',
    arguments: { '<case>': 'folder of the case' },
    options: [byOption(), formOption()],
    examples: ['hearsay upgrade port-vela'],
    run: async (folder: string, options) => (await import('./upgrade.ts')).upgrade(folder, options),
  },
];
