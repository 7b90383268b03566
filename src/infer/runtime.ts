// The two runtimes that can run a model: native (fast, optional) and WebAssembly (slower, always there).
//
// The only file that names the packages. Both compute with one thread: two workers of one thread are faster than one
// session of two (measured), and a result then depends on nothing but its own input.

import { readFile } from 'node:fs/promises';

export interface Tensor {
  readonly type: 'float32' | 'int64';
  readonly data: Float32Array | BigInt64Array;
  readonly dims: readonly number[];
}

export interface Session {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Float32Array>>>;
  close(): Promise<void>;
}

export interface Runtime {
  /** Package name and version, such as `onnxruntime-node 1.30.0`. */
  readonly name: string;
  readonly kind: RuntimeKind;
  /** A model in a file. The native runtime reads it by itself: handed over as bytes it would stand in memory twice for a while. */
  open(path: string): Promise<Session>;
}

export type RuntimeKind = 'native' | 'wasm';

/** What both packages have in common, as far as we use it. */
interface Ort {
  readonly env: {
    readonly wasm: { numThreads?: number };
    readonly versions: { readonly common: string; readonly node?: string; readonly web?: string };
  };
  readonly InferenceSession: {
    create(
      model: Uint8Array | string,
      options: object,
    ): Promise<{
      run(feeds: Record<string, unknown>): Promise<Record<string, { data: unknown }>>;
      release(): Promise<void>;
    }>;
  };
  readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => unknown;
}

const OPTIONS = Object.freeze({
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // The arena keeps what the longest window took; without it every run asks the system again.
  enableCpuMemArena: true,
  logSeverityLevel: 3,
});

/**
 * Before the native runtime is loaded, on the main thread: what a worker sets in its environment no library sees. ONNX Runtime 1.30
 * otherwise makes up telemetry about the machine; that takes time, and on a worker's small stack its regular expressions over
 * the command line end the process where many files are named (about 15 KB of names). A person's own setting stands.
 */
export function withoutTelemetry(): void {
  process.env['ORT_DISABLE_TELEMETRY'] ??= '1';
}

/** The native runtime where it is installed, else WebAssembly; `wanted` insists on one. Null: the wanted one is absent. */
export async function openRuntime(wanted?: RuntimeKind): Promise<Runtime | null> {
  withoutTelemetry();
  if (wanted !== 'wasm') {
    const native = await load(() => import('onnxruntime-node'));
    if (native) return runtimeOf(native, `onnxruntime-node ${native.env.versions.node}`, 'native');
    if (wanted === 'native') return null;
  }
  const wasm = await load(() => import('onnxruntime-web'));
  if (!wasm) return null;
  wasm.env.wasm.numThreads = 1;
  return runtimeOf(wasm, `onnxruntime-web ${wasm.env.versions.web}`, 'wasm');
}

async function load(from: () => Promise<unknown>): Promise<Ort | null> {
  try {
    const loaded = (await from()) as Ort & { default?: Ort };
    return loaded.InferenceSession ? loaded : (loaded.default ?? null);
  } catch {
    return null; // absent (optional), or its library does not load on this machine: doctor says which
  }
}

function runtimeOf(ort: Ort, name: string, kind: RuntimeKind): Runtime {
  return {
    name,
    kind,
    async open(path) {
      const model = kind === 'native' ? path : await readFile(path);
      const executionProviders = [kind === 'native' ? 'cpu' : 'wasm'];
      const session = await ort.InferenceSession.create(model, { ...OPTIONS, executionProviders });
      return {
        async run(inputs) {
          const feeds: Record<string, unknown> = {};
          for (const [key, { type, data, dims }] of Object.entries(inputs))
            feeds[key] = new ort.Tensor(type, data, dims);
          const out: Record<string, Float32Array> = {};
          for (const [key, { data }] of Object.entries(await session.run(feeds))) out[key] = data as Float32Array;
          return out;
        },
        close: () => session.release(),
      };
    },
  };
}
