// `hearsay bench`: how fast, how much memory, and where the time goes. Rates are words (as people count them) a second.
//
// Every rate is measured in one process, one after another, on the same texts, so their ratios hold on any machine.

import { readdirSync, readFileSync } from 'node:fs';
import { arch, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { extract } from '../extract/extract.ts';
import { defaultModel, version } from '../hearsay.ts';
import { type Attribution, openAttribution } from '../infer/attribution.ts';
import { openRuntime, type RuntimeKind } from '../infer/runtime.ts';
import { Fault } from '../nouns/problem.ts';
import type { Report } from '../nouns/report.ts';
import { readCapture } from '../read/index.ts';
import { openThreads, type ThreadInput } from '../threads.ts';

export interface BenchOptions {
  readonly seconds: number;
  readonly format: string;
  readonly workers?: number;
  readonly model?: string;
}

/** Figures of one run. Rates in words a second, memory in MB. */
interface Figures {
  readonly version: string;
  readonly machine: string;
  readonly texts: number;
  readonly words: number;
  readonly rates: Record<string, number>;
  /** Shares of the time of one thread, native: they sum to 1. */
  readonly shares: Record<string, number>;
  readonly ratios: Record<string, number>;
  readonly memoryMb: number;
}

export async function bench(path: string | undefined, options: BenchOptions): Promise<0> {
  const texts = path === undefined ? exampleTexts() : textsOf(path);
  const words = texts.reduce((sum, t) => sum + wordsIn(t), 0);
  const limitMs = options.seconds * 1000;
  const native = await oneThread(texts, 'native', options, limitMs);
  const wasm = await oneThread(texts, 'wasm', options, limitMs);
  const many = await manyThreads(texts, options, limitMs);
  const best = native ?? wasm!;
  const rates: Record<string, number> = {
    [`end to end, ${many.workers} workers`]: many.rate,
    ...(native
      ? {
          'native, 1 thread': native.rate,
          'native, encoder and link alone': native.alone,
          'native, encoder alone': native.encoder,
        }
      : {}),
    ...(wasm ? { 'wasm, 1 thread': wasm.rate } : {}),
    'tokeniser alone': best.tokeniser,
  };
  const figures: Figures = {
    version,
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${arch()}, Node ${process.versions.node}`,
    texts: texts.length,
    words,
    rates,
    shares: best.shares,
    ratios: {
      'end to end / encoder and link alone, 1 thread': best.rate / best.alone,
      'workers / 1 thread': many.rate / best.rate,
      ...(native && wasm ? { 'native / wasm': native.rate / wasm.rate } : {}),
      'encoder and link alone / encoder alone': best.alone / best.encoder,
    },
    memoryMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(figures)}\n` : table(figures));
  return 0;
}

interface OneThread {
  readonly rate: number;
  readonly alone: number;
  readonly encoder: number;
  readonly tokeniser: number;
  readonly shares: Record<string, number>;
}

/** One thread of one runtime, with a clock around each part. Null where the runtime is absent. */
async function oneThread(
  texts: readonly string[],
  kind: RuntimeKind,
  options: BenchOptions,
  limitMs: number,
): Promise<OneThread | null> {
  const runtime = await openRuntime(kind);
  if (!runtime) return null;
  const model = await openAttribution(options.model ?? defaultModel, runtime);
  const spent = { read: 0, tokeniser: 0, encoder: 0, link: 0 };
  const clocked: Attribution = {
    ...model,
    wordsOf(text, stretches) {
      const began = performance.now();
      const out = model.wordsOf(text, stretches);
      spent.tokeniser += performance.now() - began;
      return out;
    },
    async tag(words, from, to) {
      const began = performance.now();
      const out = await model.tag(words, from, to);
      spent.encoder += performance.now() - began;
      return out;
    },
    async link(hidden, cues) {
      const began = performance.now();
      const out = await model.link(hidden, cues);
      spent.link += performance.now() - began;
      return out;
    },
  };
  const encode = new TextEncoder();
  const report = (text: string): Report | undefined => readCapture(encode.encode(text), { format: 'text' }).reports[0];
  const warm = report(texts[0]!);
  if (warm) await extract(warm, model);
  const began = performance.now();
  let words = 0;
  for (let n = 0; performance.now() - began < limitMs; n = (n + 1) % texts.length) {
    const start = performance.now();
    const read = report(texts[n]!);
    spent.read += performance.now() - start;
    if (read) await extract(read, clocked);
    words += wordsIn(texts[n]!);
  }
  const total = performance.now() - began;
  await model.close();
  const perSecond = (ms: number): number => Math.round(words / (ms / 1000));
  const rest = total - spent.read - spent.tokeniser - spent.encoder - spent.link;
  return {
    rate: perSecond(total),
    alone: perSecond(spent.encoder + spent.link),
    encoder: perSecond(spent.encoder),
    tokeniser: perSecond(spent.tokeniser),
    shares: Object.fromEntries(
      Object.entries({ ...spent, 'decoding and rules': rest }).map(([k, ms]) => [k, ms / total]),
    ),
  };
}

/** Reading and extracting on worker threads, as `hearsay read` does it. */
async function manyThreads(
  texts: readonly string[],
  { workers, model }: BenchOptions,
  limitMs: number,
): Promise<{ rate: number; workers: number }> {
  const threads = await openThreads({ ...(workers ? { workers } : {}), ...(model ? { model } : {}) });
  const encode = new TextEncoder();
  let until = Number.POSITIVE_INFINITY;
  const inputs = async function* (most: number): AsyncGenerator<ThreadInput> {
    for (let n = 0; n < most && performance.now() < until; n++)
      yield {
        name: String(n % texts.length),
        job: { bytes: encode.encode(texts[n % texts.length]), about: { format: 'text' } },
      };
  };
  // Every worker has its model open and has read once before the clock starts.
  for await (const _ of threads.readAll(inputs(4 * threads.workers)));
  const began = performance.now();
  until = began + limitMs;
  let words = 0;
  for await (const { name } of threads.readAll(inputs(Number.POSITIVE_INFINITY)))
    words += wordsIn(texts[Number(name)]!);
  const rate = Math.round(words / ((performance.now() - began) / 1000));
  await threads.close();
  return { rate, workers: threads.workers };
}

function exampleTexts(): readonly string[] {
  const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
  const texts = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name));
  return texts.map((name) => readFileSync(folder + name, 'utf8'));
}

function textsOf(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const texts = lines.map((line) => (JSON.parse(line) as { text?: unknown }).text).filter((t) => typeof t === 'string');
  if (texts.length === 0)
    throw new Fault('use/no-texts', `${path} has no line with a text.`, 'Give JSON lines such as {"text": "…"}.');
  return texts;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function table({ machine, texts, words, rates, shares, ratios, memoryMb }: Figures): string {
  const row = (name: string, value: string): string => `  ${name.padEnd(46)}${value.padStart(12)}\n`;
  const rows = (figures: Record<string, number>, show: (n: number) => string): string =>
    Object.entries(figures)
      .map(([name, n]) => row(name, show(n)))
      .join('');
  return [
    `${machine}\n${texts} texts, ${words} words, memory ${memoryMb} MB\n`,
    `\nwords a second\n${rows(rates, (n) => n.toLocaleString('en'))}`,
    `\nshare of one thread's time\n${rows(shares, (n) => `${(100 * n).toFixed(1)} %`)}`,
    `\nratios\n${rows(ratios, (n) => n.toFixed(2))}`,
  ].join('');
}
