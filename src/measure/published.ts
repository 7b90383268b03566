// Figures of other systems that we quote, F1 in per cent, each with where it is from, on what, and how it was counted.
//
// They stand apart from the figures that we count, because they were counted otherwise: `how` says how. Those under
// `countedAlike` were counted on the dev part of PolNeAR exactly as we count, so they may be laid beside ours there.

export interface PublishedFigure {
  readonly system: string;
  readonly from: string;
  /** The data it was measured on. */
  readonly on: string;
  /** How it was counted. */
  readonly how: string;
  /** Null where it was not measured. */
  readonly source: number | null;
  readonly cue: number | null;
  readonly content: number | null;
  readonly relation: number | null;
  readonly relationStrict: number | null;
}

const BY_RUNS = { from: 'Wang et al., COLING 2022', on: 'PolNeAR test', how: 'runs, exact' };
const NOT_SCORED = { relation: null, relationStrict: null };

/** By other people, counted in their way. */
export const published: readonly PublishedFigure[] = [
  { system: 'BERT + Cofe (110 M)', ...BY_RUNS, source: 83.2, cue: 75.3, content: 72.9, ...NOT_SCORED },
  { system: 'BERT-CRF', ...BY_RUNS, source: 82.2, cue: 74.9, content: 71.0, ...NOT_SCORED },
  { system: 'BERT', ...BY_RUNS, source: 81.1, cue: 74.0, content: 68.9, ...NOT_SCORED },
  { system: 'feature CRF', ...BY_RUNS, source: 50.6, cue: 53.4, content: 28.6, ...NOT_SCORED },
  { system: 'CoreNLP quotes', ...BY_RUNS, source: 13.9, cue: null, content: 17.5, ...NOT_SCORED },
  {
    system: 'Citron',
    from: 'BBC, with the release',
    on: 'PARC 3, cleaned, not nested',
    how: 'spans, exact',
    source: 82.0,
    cue: 82.3,
    content: 59.3,
    relation: null,
    relationStrict: 56.7,
  },
  {
    system: 'Gender Gap Tracker',
    from: 'its authors',
    on: '98 articles',
    how: 'quotes, overlap > 0.3',
    source: null,
    cue: null,
    content: 83.7,
    ...NOT_SCORED,
  },
  {
    system: 'Gender Gap Tracker',
    from: 'its authors',
    on: '98 articles',
    how: 'quotes, overlap > 0.8',
    source: null,
    cue: null,
    content: 76.1,
    ...NOT_SCORED,
  },
];

const OURS = { from: 'run for Hearsay', on: 'PolNeAR dev, 84 articles' };
const EXACT = 'exact, as here';
const NO_CUE = 'exact; relation: cue ignored';

/** By us, from runs of systems that anybody can get, counted as here. */
export const countedAlike: readonly PublishedFigure[] = [
  {
    system: 'CoreNLP 4.5.10',
    ...OURS,
    how: NO_CUE,
    source: 21.7,
    cue: null,
    content: 14.8,
    relation: 21.6,
    relationStrict: null,
  },
  {
    system: 'textacy 0.13',
    ...OURS,
    how: EXACT,
    source: 24.0,
    cue: 30.3,
    content: 12.5,
    relation: 24.9,
    relationStrict: 8.5,
  },
  {
    system: 'Gender Gap Tracker',
    ...OURS,
    how: EXACT,
    source: 51.2,
    cue: 47.2,
    content: 31.8,
    relation: 39.2,
    relationStrict: 26.0,
  },
  {
    system: 'Citron, retrained',
    ...OURS,
    how: EXACT,
    source: 56.2,
    cue: 48.2,
    content: 31.6,
    relation: 43.0,
    relationStrict: 25.1,
  },
];

/** Recall of relations on the same articles with cues ignored, by manner of the gold, in per cent. */
export const recallByManner = [
  { system: 'CoreNLP 4.5.10', ...OURS, indirect: 0, mixed: 18, direct: 66 },
  { system: 'textacy 0.13', ...OURS, indirect: 0, mixed: 19, direct: 73 },
  { system: 'Gender Gap Tracker', ...OURS, indirect: 22, mixed: 46, direct: 54 },
  { system: 'Citron, retrained', ...OURS, indirect: 26, mixed: 51, direct: 48 },
] as const;
