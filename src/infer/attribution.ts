// The attribution model: a folder of ONNX files -> cue scores of a window, and scores around each of its cues.
//
//     encoder.onnx   ids, shapes [T], first [W]            -> hidden [W, 384], cues [W, 3]     int8
//     link.onnx      hidden, rows [K, R], begin, end [K]   -> tags [K, R, 5], gate [K]         int8
//     model.json     chains, calibration, sizes, languages
//     vocab.txt      one piece a line
//
// One window at a time, at its exact length: padding would be read too. Int8 scales are each row's own, so a claim does not
// depend on which others share its call.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHash } from './model-file.ts';
import type { Runtime, Session, Tensor } from './runtime.ts';
import { shapesOf } from './shapes.ts';
import { readVocabulary, type Vocabulary, wordsOf } from './word-piece.ts';

const FILES = ['encoder.onnx', 'link.onnx', 'model.json', 'vocab.txt'] as const;

/** Learned scores of label sequences; what they mean is the decoder's business. */
interface Chain {
  readonly start: readonly number[];
  readonly move: readonly (readonly number[])[];
  readonly end: readonly number[];
}

/** What model.json holds. */
interface Settings {
  readonly name: string;
  readonly format: 1;
  readonly languages: readonly string[];
  readonly hidden: number;
  readonly longest: number;
  readonly rows: number;
  readonly chains: { readonly cue: Chain; readonly link: Chain };
  readonly calibration: {
    readonly bias: number;
    readonly cue: number;
    readonly gate: number;
    readonly link: number;
    readonly noSource: number;
    readonly keep: number;
  };
}

/** The open model. `words` must be its own, from wordsOf. */
export interface Attribution {
  readonly name: string;
  /** SHA-256 over the names and SHA-256 of the model's files. */
  readonly sha256: string;
  readonly cueChain: Chain;
  readonly linkChain: Chain;
  readonly calibration: Settings['calibration'];
  /** Pieces of words that one window may hold. */
  readonly longest: number;
  readonly languages: readonly string[];
  /** Words inside the given stretches of the text; each stretch begins a line. */
  wordsOf(text: string, stretches: readonly Range[]): OwnWords;
  /** Cue scores [words × 3] of the words [from, to). */
  tag(words: object, from: number, to: number): Promise<{ readonly cues: Float32Array; readonly hidden: unknown }>;
  /** Scores [cues × rows × 5] of the words around each cue, from word offset[k] of the window on, and its gate. */
  link(hidden: unknown, cues: readonly Range[]): Promise<Linked>;
  close(): Promise<void>;
}

/** Half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Linked {
  readonly rows: number;
  readonly offset: Int32Array;
  readonly tags: Float32Array;
  readonly gate: Float32Array;
}

/** Opens the model in a folder. Throws a Fault when a file is missing. */
export async function openAttribution(folder: string, runtime: Runtime): Promise<Attribution> {
  const [encoder, link, json, vocabulary] = FILES.map((name) => join(folder, name));
  const sha256 = await modelHash(folder); // says which file is missing
  const settings = JSON.parse(await readFile(json!, 'utf8')) as Settings;
  return attributionOf(settings, sha256, {
    vocabulary: readVocabulary(await readFile(vocabulary!, 'utf8')),
    encoder: await runtime.open(encoder!),
    link: await runtime.open(link!),
  });
}

/** SHA-256 over `sha256sum`-like lines of the model's files, so that a person can compute it by hand. */
export async function modelHash(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const name of FILES) lines.push(`${await fileHash(folder, name)}  ${name}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

interface Parts {
  readonly vocabulary: Vocabulary;
  readonly encoder: Session;
  readonly link: Session;
}

/** The words of a report as this model cuts them, with their shapes. */
interface OwnWords {
  readonly count: number;
  /** UTF-16 offsets of word n in the text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Pieces of word n are first[n] .. first[n + 1]; count + 1 entries. */
  readonly first: Int32Array;
  /** 1 where a word is the first of its stretch. */
  readonly begins: Uint8Array;
  readonly pieces: Int32Array;
  readonly shapes: Uint8Array;
}

/** A window's vectors, kept between its two steps. */
interface Hidden {
  readonly vectors: Float32Array;
  readonly words: number;
}

function attributionOf(settings: Settings, sha256: string, { vocabulary, encoder, link }: Parts): Attribution {
  const { hidden: width, rows: mostRows } = settings;
  return {
    name: settings.name,
    sha256,
    cueChain: settings.chains.cue,
    linkChain: settings.chains.link,
    calibration: settings.calibration,
    longest: settings.longest - 2, // its first and last pieces are the model's own marks
    languages: settings.languages,

    wordsOf: (text, stretches) => ownWordsOf(text, stretches, vocabulary),

    async tag(words, from, to) {
      const { pieces, shapes, first } = words as OwnWords;
      const begin = first[from]!;
      const count = first[to]! - begin;
      const ids = new BigInt64Array(count + 2);
      const codes = new BigInt64Array(count + 2);
      const at = new BigInt64Array(to - from);
      ids[0] = BigInt(vocabulary.begin);
      ids[count + 1] = BigInt(vocabulary.end);
      for (let word = from; word < to; word++) {
        at[word - from] = BigInt(first[word]! - begin + 1);
        for (let piece = first[word]!; piece < first[word + 1]!; piece++) {
          ids[piece - begin + 1] = BigInt(pieces[piece]!);
          codes[piece - begin + 1] = BigInt(shapes[word]!);
        }
      }
      const out = await encoder.run({ ids: whole(ids), shapes: whole(codes), first: whole(at) });
      return { cues: out['cues']!, hidden: { vectors: out['hidden']!, words: to - from } satisfies Hidden };
    },

    async link(hidden, cues) {
      const { vectors, words } = hidden as Hidden;
      const rows = Math.min(mostRows, words);
      const offset = Int32Array.from(cues, ({ from, to }) => {
        const centred = Math.floor((from + to) / 2) - Math.floor(rows / 2);
        return Math.min(Math.max(0, centred), words - rows);
      });
      const index = new BigInt64Array(cues.length * rows);
      for (let k = 0; k < cues.length; k++) for (let r = 0; r < rows; r++) index[k * rows + r] = BigInt(offset[k]! + r);
      const begin = BigInt64Array.from(cues, (c, k) => BigInt(c.from - offset[k]!));
      const end = BigInt64Array.from(cues, (c, k) => BigInt(c.to - offset[k]!));
      const out = await link.run({
        hidden: { type: 'float32', data: vectors, dims: [words, width] },
        rows: { type: 'int64', data: index, dims: [cues.length, rows] },
        begin: whole(begin),
        end: whole(end),
      });
      return { rows, offset, tags: out['tags']!, gate: out['gate']! };
    },

    async close() {
      await encoder.close();
      await link.close();
    },
  };
}

function whole(data: BigInt64Array): Tensor {
  return { type: 'int64', data, dims: [data.length] };
}

/** Words inside the stretches only; a word that reaches over a stretch's edge is cut there. */
function ownWordsOf(text: string, stretches: readonly Range[], vocabulary: Vocabulary): OwnWords {
  const parts = stretches.map((s) => ({ at: s.from, words: wordsOf(text.slice(s.from, s.to), vocabulary) }));
  const count = parts.reduce((sum, p) => sum + p.words.count, 0);
  const pieces = new Int32Array(parts.reduce((sum, p) => sum + p.words.pieces.length, 0));
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const first = new Int32Array(count + 1);
  const begins = new Uint8Array(count);
  let word = 0;
  let piece = 0;
  for (const { at, words } of parts) {
    if (words.count > 0) begins[word] = 1;
    for (let n = 0; n < words.count; n++) {
      from[word] = at + words.from[n]!;
      to[word] = at + words.to[n]!;
      first[word] = piece + words.first[n]!;
      word++;
    }
    pieces.set(words.pieces, piece);
    piece += words.pieces.length;
  }
  first[count] = piece;
  return { count, from, to, first, begins, pieces, shapes: shapesOf(text, from, to, begins) };
}
