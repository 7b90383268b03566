// A passphrase: from HEARSAY_PASSPHRASE, or typed where nobody sees it.
//
// It is never an option: those stand in the list of processes and in the shell's history.

import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Fault } from '../nouns/index.ts';

export async function passphraseFor(what: string, { twice = false } = {}): Promise<string> {
  const given = process.env['HEARSAY_PASSPHRASE'];
  if (given) return given;
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new Fault(
      'use/no-passphrase',
      `${what} wants a passphrase, and there is no terminal to type it on.`,
      'Set HEARSAY_PASSPHRASE for this command.',
    );
  const terminal = unseen();
  try {
    const typed = await terminal.asked(`Passphrase for ${what}: `);
    if (typed === '') throw new Fault('use/no-passphrase', 'No passphrase was typed.', 'Do it again.');
    if (twice && (await terminal.asked('The same again: ')) !== typed)
      throw new Fault('use/no-passphrase', 'The two are not the same.', 'Do it again.');
    return typed;
  } finally {
    terminal.close();
  }
}

/** A terminal that does not show what is typed. An answer that is broken off (Ctrl-C, Ctrl-D) is empty. */
function unseen() {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const lines = asking[Symbol.asyncIterator]();
  return {
    async asked(question: string): Promise<string> {
      process.stderr.write(question);
      const { value, done } = await lines.next();
      process.stderr.write('\n');
      return done ? '' : value;
    },
    close: () => asking.close(),
  };
}
