// Sentence vectors: texts -> 384 numbers each, near each other where the texts mean the same.
//
//     encoder.onnx   ids [T]   -> vector [384]     int8: the mean over the vectors of all pieces, at unit length
//     model.json     sizes; hashes of the encoder and of the vocabulary, which stands with the attribution model
//
// One text at a time, at its exact length, and int8 scales are each row's own: a vector depends on its text alone, not on what else
// is asked in the same call. What stands behind the first 126 pieces (some 90 words) is not read.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../nouns/problem.ts';
import { fileHash } from './model-file.ts';
import type { Runtime } from './runtime.ts';
import { readVocabulary, type Vocabulary, wordsOf } from './word-piece.ts';

/** What model.json holds. */
interface Settings {
  readonly name: string;
  readonly format: 1;
  readonly languages: readonly string[];
  readonly dimensions: number;
  /** Pieces of a text that are read, the marks at both ends too. */
  readonly longest: number;
  readonly encoder: NamedFile;
  readonly vocabulary: NamedFile;
}

/** A path from the model's folder. */
interface NamedFile {
  readonly file: string;
  readonly sha256: string;
}

/** The open model. */
export interface Vectors {
  readonly name: string;
  /** Of the encoder's file. */
  readonly sha256: string;
  readonly languages: readonly string[];
  readonly dimensions: number;
  /** A vector of unit length for each text, in their order. The product of two, place by place, is their cosine. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}

/** Opens the model in a folder. Throws a Fault when a file is missing or is not the one that model.json names. */
export async function openVectors(folder: string, runtime: Runtime): Promise<Vectors> {
  const settings = await readSettings(folder);
  for (const { file, sha256 } of [settings.encoder, settings.vocabulary]) {
    const found = await fileHash(folder, file);
    if (found !== sha256)
      throw new Fault(
        'model/damaged',
        `The model's file ${file} in ${folder} has SHA-256 ${found}; model.json names ${sha256}.`,
        'Install Hearsay again: the package carries its model.',
      );
  }
  const vocabulary = readVocabulary(await readFile(join(folder, settings.vocabulary.file), 'utf8'));
  const session = await runtime.open(join(folder, settings.encoder.file));
  return {
    name: settings.name,
    sha256: settings.encoder.sha256,
    languages: settings.languages,
    dimensions: settings.dimensions,

    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        const ids = idsOf(text, vocabulary, settings.longest);
        const { vector } = await session.run({ ids: { type: 'int64', data: ids, dims: [ids.length] } });
        vectors.push(vector!);
      }
      return vectors;
    },

    close: () => session.close(),
  };
}

async function readSettings(folder: string): Promise<Settings> {
  await fileHash(folder, 'model.json'); // says that it is missing
  return JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as Settings;
}

function idsOf(text: string, vocabulary: Vocabulary, longest: number): BigInt64Array {
  const { pieces } = wordsOf(text, vocabulary);
  const kept = Math.min(pieces.length, longest - 2);
  const ids = new BigInt64Array(kept + 2);
  ids[0] = BigInt(vocabulary.begin);
  for (let n = 0; n < kept; n++) ids[n + 1] = BigInt(pieces[n]!);
  ids[kept + 1] = BigInt(vocabulary.end);
  return ids;
}
