// Extractions for tests, written in the notation: blocks are what blank lines divide.

import { readMarked } from '../../src/dossier/index.ts';
import type { BlockKind, Claim, Extraction, Report } from '../../src/nouns/index.ts';
import { sha256 } from '../../src/text/sha256.ts';

export interface SampleOptions {
  /** Kinds of the first blocks; the rest are paragraphs. */
  readonly kinds?: readonly BlockKind[];
  readonly report?: Partial<Report>;
  readonly claim?: Partial<Claim>;
  readonly extraction?: Partial<Extraction>;
}

/** An extraction whose text and claims are those of the notation. */
export function sample(notation: string, options: SampleOptions = {}): Extraction {
  const { text, claims } = readMarked(notation);
  const id = sha256(`report ${text}`);
  const pieces = [...text.matchAll(/\S(?:(?!\n\n)[^])*(?<=\S)/g)];
  const blocks = pieces.map((piece, i) => ({
    kind: options.kinds?.[i] ?? ('paragraph' as const),
    from: piece.index,
    to: piece.index + piece[0].length,
    bytes: { from: piece.index, to: piece.index + piece[0].length },
  }));
  const report: Report = {
    id,
    capture: sha256(`bytes of ${text}`),
    part: '',
    reader: { name: 'plain text', version: '1', options: {} },
    text,
    textSha256: sha256(text),
    blocks,
    bytes: { rows: [{ from: 0, to: text.length, byteFrom: 0, byteTo: text.length, each: 1 }] },
    charset: { label: 'utf-8', decidedBy: 'default' },
    language: { code: 'en', decidedBy: 'words' },
    dates: [],
    authors: [],
    ...options.report,
  };
  return {
    report,
    claims: claims.map((claim, i) => ({
      id: sha256(`claim ${i} of ${id}`),
      report: id,
      ...claim,
      manner: 'indirect' as const,
      score: 0.87,
      reasons: [],
      foreign: false,
      ...options.claim,
    })),
    problems: [],
    run: { model: 'attribution', modelSha256: sha256('model'), runtime: 'onnxruntime-node 1.30.0', version: '0.1.0' },
    ...options.extraction,
  };
}

/** A report of invented people, with a claim in a claim and a quotation that goes on. */
export const harbour = sample(
  String.raw`Harbour fire: two accounts of one night

By Ines Calder

PORT VELA, 5 March —

A fire destroyed a grain store in Port Vela on Monday night. <1:Mayor Ana Lopez> [1:said] {1:the plant had been closed for weeks}, {1:"and nobody had a key."}

<2:Two port workers, who asked not to be named,> [2:told] the Courier {2:that <3:a foreman> had [3:warned] them {3:"the sprinklers would not start"}}. The company did not answer calls.

[4:Reportedly], {4:no one was hurt}. <5:Harbour police> [5:declined to comment] {5:on the cause}.

{6:"We had asked for new pumps in May,"} <6:Lopez> [6:added]. {6:"Not one arrived."}

Fire crews in a file picture

More from the Courier

Subscribe \<now\> for 1 crown a week`,
  {
    kinds: [
      'headline',
      'byline',
      'dateline',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'caption',
      'boilerplate',
      'boilerplate',
    ],
    report: {
      outlet: 'Port Vela Courier',
      url: 'https://courier.example/harbour-fire',
      credit: 'with Coast Agency',
      authors: ['Ines Calder'],
      dates: [
        { of: 'published', edtf: '2031-03-05', written: '2031-03-05', where: 'json-ld datePublished' },
        {
          of: 'modified',
          edtf: '2031-03-06T08:10Z',
          written: '2031-03-06T08:10Z',
          where: 'meta article:modified_time',
        },
      ],
    },
  },
);
