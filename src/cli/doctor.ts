// `hearsay doctor`: what runs here, what is missing, and how to mend it.

import { availableParallelism, freemem, totalmem } from 'node:os';
import { defaultModel, vectorsModel, version } from '../hearsay.ts';
import { modelHash, openAttribution } from '../infer/attribution.ts';
import { openRuntime, type Runtime } from '../infer/runtime.ts';
import { openVectors } from '../infer/vectors.ts';
import { Fault } from '../nouns/problem.ts';

const OLDEST_NODE = [20, 19] as const;

interface Line {
  readonly ok: boolean;
  readonly what: string;
  readonly says: string;
  readonly fix?: string;
}

export async function doctor(options: { readonly model?: string }): Promise<0 | 1> {
  const lines = [node(), memory(), ...(await runtimes()), ...(await models(options.model ?? defaultModel))];
  process.stdout.write(`hearsay ${version}\n`);
  for (const { ok, what, says, fix } of lines) {
    process.stdout.write(`  ${ok ? 'ok  ' : 'MEND'}  ${what.padEnd(16)}${says}\n`);
    if (fix) process.stdout.write(`                        fix: ${fix}\n`);
  }
  return lines.every((l) => l.ok) ? 0 : 1;
}

function node(): Line {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const says = `${process.versions.node} on ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
  return { ok, what: 'Node', says, ...(ok ? {} : { fix: `install Node ${OLDEST_NODE.join('.')} or newer` }) };
}

/** What two workers and the rest take, with room. */
const ENOUGH_MB = 600;

function memory(): Line {
  const [free, all] = [freemem(), totalmem()].map((bytes) => Math.round(bytes / 2 ** 20)) as [number, number];
  const ok = free >= ENOUGH_MB;
  return {
    ok,
    what: 'memory',
    says: `${free} of ${all} MB free`,
    ...(ok ? {} : { fix: `close something: two workers want ${ENOUGH_MB} MB; --workers 1 wants less` }),
  };
}

async function runtimes(): Promise<readonly Line[]> {
  const native = await openRuntime('native');
  const wasm = await openRuntime('wasm');
  return [
    native
      ? { ok: true, what: 'native runtime', says: `${native.name}, used by default` }
      : {
          ok: true, // optional: everything works without it, more slowly
          what: 'native runtime',
          says: 'not installed: the WebAssembly runtime runs instead, three to five times slower',
          fix: 'npm install onnxruntime-node@1.30.0 --ignore-scripts   (its install script would download GPU libraries that Hearsay does not use)',
        },
    wasm
      ? { ok: true, what: 'wasm runtime', says: `${wasm.name}${native ? ', the fallback' : ', used by default'}` }
      : {
          ok: native !== null,
          what: 'wasm runtime',
          says: 'does not load',
          fix: 'install Hearsay again; onnxruntime-web is one of its dependencies',
        },
  ];
}

async function models(folder: string): Promise<readonly Line[]> {
  const runtime = await openRuntime();
  if (!runtime) return [{ ok: false, what: 'model', says: 'no runtime to open it with', fix: 'install Hearsay again' }];
  return [
    await model('model', async () => attribution(folder, runtime)),
    await model('vectors', async () => vectors(runtime)),
  ];
}

/** Opens a model and runs it once. */
async function model(what: string, ran: () => Promise<string>): Promise<Line> {
  try {
    return { ok: true, what, says: await ran() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, what, says: error.message, fix: error.fix };
    return {
      ok: false,
      what,
      says: `does not open: ${(error as Error).message}`,
      fix: 'install Hearsay again; its files may be damaged',
    };
  }
}

const TEXT = 'The mayor said it would rain.';

async function attribution(folder: string, runtime: Runtime): Promise<string> {
  const open = await openAttribution(folder, runtime);
  const words = open.wordsOf(TEXT, [{ from: 0, to: TEXT.length }]);
  await open.tag(words, 0, words.count);
  await open.close();
  return `${open.name}, SHA-256 ${await modelHash(folder)}, ${open.languages.join(' ')}`;
}

async function vectors(runtime: Runtime): Promise<string> {
  const open = await openVectors(vectorsModel, runtime);
  await open.embed([TEXT]);
  await open.close();
  return `${open.name}, SHA-256 ${open.sha256}, ${open.languages.join(' ')}`;
}
