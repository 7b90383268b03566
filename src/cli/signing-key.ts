// A person's own key: an Ed25519 pair in two PEM files, as OpenSSL reads and writes them.
//
//     signing-key.pem        PKCS#8, encrypted where there is a passphrase; for its owner alone
//     signing-key.pem.pub    SubjectPublicKeyInfo; for everybody
//
// Neither ever stands in a case. Nothing is overwritten: a key that is gone cannot be made again.

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Fault, type KeySignature } from '../nouns/index.ts';
import { passphraseFor } from './passphrase.ts';
import { configurationFolder } from './person.ts';

const FOR_ITS_OWNER = 0o600;

/** The file of the private key. */
export function keyFile(named: string | undefined): string {
  return named === undefined ? join(configurationFolder(), 'signing-key.pem') : resolve(named);
}

export function publicFile(file: string): string {
  return `${file}.pub`;
}

/** Makes both files. Gives the public key: base64 of its DER. Throws `key/there-already`, `key/failed`. */
export async function makeKey(file: string, passphrase: string | null): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    ...(passphrase !== null && { cipher: 'aes-256-cbc', passphrase }),
  });
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await put(file, secret as string, FOR_ITS_OWNER);
    await put(publicFile(file), pemOf(publicKey), 0o644);
  } catch (error) {
    throw failed(error, file);
  }
  return base64Of(publicKey);
}

/** Signs with the key of a file, after asking for its passphrase where it has one. Throws `key/…`. */
export async function signerOf(file: string): Promise<(bytes: Uint8Array) => KeySignature> {
  const key = await privateKeyOf(file);
  const spki = base64Of(createPublicKey(key));
  return (bytes) => ({ key: spki, value: sign(null, bytes, key).toString('base64') });
}

/** The public key of a file, which holds that or the private one. Base64 of its DER. Throws `key/none`, `key/not-a-key`. */
export async function publicKeyIn(file: string): Promise<string> {
  const pem = await read(file);
  const key = /-----BEGIN PUBLIC KEY-----/.test(pem) ? parsed(pem, file) : createPublicKey(await privateKeyOf(file));
  if (key.asymmetricKeyType === 'ed25519') return base64Of(key);
  throw notAKey(file, `it is of the kind ${key.asymmetricKeyType}`);
}

/** As it stands in a file. */
export function pemOfPublic(key: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`;
}

async function privateKeyOf(file: string): Promise<KeyObject> {
  const pem = await read(file);
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && mode & 0o077)
    throw new Fault(
      'key/open-to-others',
      `Others of this machine may read or change the private key ${file}.`,
      `Keep it to yourself: chmod 600 ${file}. If somebody may have read it, make another key.`,
    );
  const isEncrypted = pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----');
  const passphrase = isEncrypted ? await passphraseFor(file) : undefined;
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: pem, format: 'pem', ...(passphrase !== undefined && { passphrase }) });
  } catch {
    if (!isEncrypted) throw notAKey(file, 'it holds no private key in PEM');
    throw new Fault(
      'key/wrong-passphrase',
      `The passphrase does not open ${file}.`,
      'Type it again, or take the file from a backup.',
    );
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw notAKey(file, `it is of the kind ${key.asymmetricKeyType}`);
}

function parsed(pem: string, file: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch {
    throw notAKey(file, 'it holds no key in PEM');
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw failed(error, file);
    throw new Fault(
      'key/none',
      `There is no key ${file}.`,
      'Make one with `hearsay key new`, or name the file of another.',
    );
  }
}

/** Before a passphrase is asked for. Throws `key/there-already`. */
export async function mustBeFree(file: string): Promise<void> {
  for (const one of [file, publicFile(file)]) if (await stat(one).catch(() => null)) throw thereAlready(one);
}

async function put(file: string, pem: string, mode: number): Promise<void> {
  const out = await open(file, 'wx', mode);
  try {
    await out.chmod(mode); // whatever umask says
    await out.writeFile(pem);
    await out.sync();
  } finally {
    await out.close();
  }
}

function failed(error: unknown, file: string): unknown {
  const { code, path = file, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof Fault || code === undefined) return error;
  if (code === 'EEXIST' && syscall === 'open') return thereAlready(path);
  return new Fault(
    'key/failed',
    `${path} cannot be read or written (${code}).`,
    'Check the folder and its permissions, or name another file.',
  );
}

function thereAlready(file: string): Fault {
  return new Fault(
    'key/there-already',
    `${file} is there already, and a key is never overwritten: what it signed can be signed by no other.`,
    'Use that one; or name another file with --to.',
  );
}

function notAKey(file: string, why: string): Fault {
  return new Fault('key/not-a-key', `${file} is no Ed25519 key: ${why}.`, 'Name a file that `hearsay key new` made.');
}

function pemOf(key: KeyObject): string {
  return pemOfPublic(base64Of(key));
}

function base64Of(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}
