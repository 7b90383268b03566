// `hearsay key new`, `hearsay key show`: a key of a person's own, to sign checkpoints with.

import { fingerprintOf } from '../case/index.ts';
import { passphraseFor } from './passphrase.ts';
import { type Form, print } from './print.ts';
import { keyFile, makeKey, mustBeFree, pemOfPublic, publicFile, publicKeyIn } from './signing-key.ts';

export interface NewKeyOptions {
  /** File of the private key. */
  readonly to?: string;
  /** Ask for one. */
  readonly passphrase?: boolean;
  readonly format?: Form;
}

export async function newKey(options: NewKeyOptions): Promise<0> {
  const file = keyFile(options.to);
  await mustBeFree(file);
  const isProtected = options.passphrase === true || Boolean(process.env['HEARSAY_PASSPHRASE']);
  const key = await makeKey(file, isProtected ? await passphraseFor(file, { twice: true }) : null);
  const found = { file, public: publicFile(file), key, fingerprint: fingerprintOf(key), passphrase: isProtected };
  await print(
    options.format === 'json'
      ? `${JSON.stringify(found)}\n`
      : `Made a key of your own.
  private      ${found.file}${isProtected ? '  (under your passphrase)' : '  (no passphrase: whoever can read this file can sign as you)'}
  public       ${found.public}
  fingerprint  ${found.fingerprint}

Back up the private file now, to where only you get at it${isProtected ? ', and the passphrase elsewhere' : ''}: nobody can make this key again.
Give the public file to those who are to check what you sign, and tell them the fingerprint by another way.
`,
  );
  return 0;
}

export interface ShowKeyOptions {
  /** File of a public or a private key. */
  readonly key?: string;
  readonly format?: Form;
}

export async function showKey(options: ShowKeyOptions): Promise<0> {
  const file = options.key ?? publicFile(keyFile(undefined));
  const key = await publicKeyIn(file);
  const fingerprint = fingerprintOf(key);
  await print(
    options.format === 'json'
      ? `${JSON.stringify({ file, key, fingerprint })}\n`
      : `${pemOfPublic(key)}  fingerprint  ${fingerprint}\n  file         ${file}\n`,
  );
  return 0;
}
