// The bytes of a PDF to pieces of text with their places, page by page; the only file that knows pdf.js.
//
// In:  bytes, limits.
// Out: pieces as pdf.js finds them, what the file says of itself, and how far it came; or why nothing could be read.
//
// pdf.js parses in a thread of its own here. A file of 4 KB whose forms draw each other thirty levels deep keeps it busy
// for years without once handing control back, so that no timer would fire; a thread can be ended. (Callers also run
// whole readings in workers that can be ended, with a longer limit: this one keeps the pages that were read.) The rest
// of pdf.js, which runs scripts, forms and attachments, is never started.

import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Limits } from './limits.ts';

/** What is used of pdf.js: https://mozilla.github.io/pdf.js/api/ */
interface PdfJs {
  readonly PDFWorker: new (options: { port: MessagePort; verbosity: number }) => object;
  readonly getDocument: (options: object) => { readonly promise: Promise<PdfJsDocument> };
}
interface PdfJsDocument {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getPage(number: number): Promise<PdfJsPage>;
}
interface PdfJsPage {
  readonly view: readonly number[];
  streamTextContent(): ReadableStream<PdfJsText>;
  cleanup(): void;
}
interface PdfJsText {
  readonly items: readonly Piece[];
  readonly styles: Readonly<Record<string, FontStyle>>;
}

/** Text that the page draws in one go, as pdf.js gives it. */
export interface Piece {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  /** Text space to page space: `[a, b, c, d, x, y]`. */
  readonly transform: readonly number[];
  readonly fontName: string;
}

interface FontStyle {
  readonly ascent: number;
  readonly descent: number;
}

export interface RawPage {
  /** 1-based. */
  readonly number: number;
  /** What a viewer shows of the page: left, bottom, right, top. */
  readonly view: readonly number[];
  readonly pieces: readonly Piece[];
  readonly styles: Readonly<Record<string, FontStyle>>;
}

export interface PdfFile {
  readonly pageCount: number;
  readonly pages: readonly RawPage[];
  /** Title, Author, CreationDate and the like. */
  readonly info: Readonly<Record<string, unknown>>;
  /** Pages that could not be read, 1-based. */
  readonly badPages: readonly number[];
  /** Character maps that fonts name and the file does not hold: words in those fonts are missing. */
  readonly missingMaps: ReadonlySet<string>;
  /** Which limit ended the reading before the last page. */
  readonly endedBy?: 'pages' | 'pieces' | 'time';
}

export interface PdfFailure {
  readonly why: 'encrypted' | 'damaged' | 'too slow';
  readonly detail: string;
}

/** Errors only: pdf.js would write warnings to the console. */
const QUIET = 0;

/** Runs in the thread: pdf.js brings its own other half, which parses. */
const THREAD = `const { workerData } = require('node:worker_threads');
import(workerData.module).then(() => {
  globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(workerData.port);
  workerData.port.start();
});`;

/** Enough for any parse of a file of 64 MiB; what the file unpacks to lies outside of it and is bound by the time. */
const THREAD_HEAP_MB = 1024;

/** So many pages in a row that cannot be read are no pages. */
const MOST_BAD_IN_A_ROW = 50;

export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<PdfFile | PdfFailure> {
  const pdfjs = (await import('unpdf/pdfjs')) as unknown as PdfJs;
  const { port1: port, port2 } = new MessageChannel();
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { module: import.meta.resolve('unpdf/pdfjs'), port: port2 },
    transferList: [port2],
    env: {},
    execArgv: [],
    // Kept from the console: the library never prints.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB },
  });
  // It dies when its heap is full: as good a reason to stop as the clock.
  const died = new Promise<never>((_, reject) => thread.once('error', () => reject(new TooSlow())));
  died.catch(() => {});
  port.start();
  const missingMaps = new Set<string>();
  /** What pdf.js would load from an address: nothing is. */
  class Nothing {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') missingMaps.add(filename.replace(/\.bcmap$/, ''));
      throw new Error(`${filename} is not there`);
    }
  }
  try {
    const document = pdfjs.getDocument({
      worker: new pdfjs.PDFWorker({ port, verbosity: QUIET }),
      data: new Uint8Array(bytes), // a copy: it is handed over to the thread
      verbosity: QUIET,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      BinaryDataFactory: Nothing,
      stopAtErrors: false,
    });
    return await pagesOf(document.promise, { limits, died, missingMaps });
  } catch (error) {
    return failureOf(error);
  } finally {
    await thread.terminate();
    port.close();
  }
}

class TooSlow extends Error {}

async function pagesOf(
  opening: Promise<PdfJsDocument>,
  { limits, died, missingMaps }: { limits: Limits; died: Promise<never>; missingMaps: ReadonlySet<string> },
): Promise<PdfFile> {
  const end = performance.now() + limits.maxPdfMs;
  const inTime = <T>(step: Promise<T>, pageEnd: number): Promise<T> =>
    before(Math.min(end, pageEnd), Promise.race([step, died]));
  const pageEnd = (): number => performance.now() + limits.maxPdfPageMs;

  const firstEnd = pageEnd();
  const document = await inTime(opening, firstEnd);
  const { info } = await inTime(document.getMetadata(), firstEnd).catch((error: unknown) => {
    if (error instanceof TooSlow) throw error;
    return { info: {} };
  });
  const pageCount = document.numPages;
  const pages: RawPage[] = [];
  const badPages: number[] = [];
  const ended = (endedBy?: PdfFile['endedBy']): PdfFile => ({
    pageCount,
    pages,
    info,
    badPages,
    missingMaps,
    ...(endedBy && { endedBy }),
  });
  let left = limits.maxPdfPieces;
  let badInARow = 0;
  for (let number = 1; number <= pageCount; number++) {
    if (number > limits.maxPdfPages) return ended('pages');
    if (badInARow >= MOST_BAD_IN_A_ROW) {
      badPages.push(number);
      continue;
    }
    const thisEnd = pageEnd();
    try {
      const page = await readPage(document, number, { left, inTime: (step) => inTime(step, thisEnd) });
      pages.push(page);
      badInARow = 0;
      left -= page.pieces.length;
      if (left <= 0) return ended('pieces');
    } catch (error) {
      if (error instanceof TooSlow) return ended('time');
      badPages.push(number);
      badInARow++;
    }
  }
  return ended();
}

async function readPage(
  document: PdfJsDocument,
  number: number,
  { left, inTime }: { left: number; inTime: <T>(step: Promise<T>) => Promise<T> },
): Promise<RawPage> {
  const page = await inTime(document.getPage(number));
  const reader = page.streamTextContent().getReader();
  const pieces: Piece[] = [];
  const styles: Record<string, FontStyle> = {};
  while (pieces.length < left) {
    const { done, value } = await inTime(reader.read());
    if (done) break;
    for (const item of value.items) if (typeof item.str === 'string') pieces.push(item);
    Object.assign(styles, value.styles);
  }
  page.cleanup();
  return { number, view: page.view, pieces: pieces.slice(0, left), styles };
}

/** The result of a step, or TooSlow once the moment is past. */
async function before<T>(end: number, step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), Math.max(0, end - performance.now()));
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(error: unknown): PdfFailure {
  if (error instanceof TooSlow) return { why: 'too slow', detail: '' };
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const detail = message.split('\n')[0]!.slice(0, 200);
  return { why: /password|encrypt/i.test(`${name} ${message}`) ? 'encrypted' : 'damaged', detail };
}
