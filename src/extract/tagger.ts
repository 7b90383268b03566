// What extraction needs of a model, declared here so that nothing in this folder knows where scores come from: tests
// write them by hand, `infer/` gets them from ONNX.

/** A linear chain: scores of the first label, of each move, of the last label. Forbidden moves score -10,000. */
export interface Chain {
  readonly start: readonly number[];
  /** move[i][j]: from label i to label j. */
  readonly move: readonly (readonly number[])[];
  readonly end: readonly number[];
}

/** Labels of a cue's words, in the order of the scores. */
export const CUE = Object.freeze({ outside: 0, begin: 1, inside: 2, count: 3 });
/** Labels of the words around a cue. */
export const LINK = Object.freeze({ outside: 0, beginSource: 1, inSource: 2, beginContent: 3, inContent: 4, count: 5 });

/** How sure the model's numbers make us: a logistic regression fitted on held-out training articles (Platt 1999). */
export interface Calibration {
  readonly bias: number;
  /** Weight of logit P(cue), of the gate, of log P(least sure word of the link). */
  readonly cue: number;
  readonly gate: number;
  readonly link: number;
  /** Added where the claim has no source. */
  readonly noSource: number;
  /** Claims below this score are not given. */
  readonly keep: number;
}

/** The words of one report that the model may see, in order, as its own tokenizer cuts them. */
export interface Words {
  readonly count: number;
  /** UTF-16 offsets of word n in the report's text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Pieces of word n are first[n] .. first[n + 1]; count + 1 entries. */
  readonly first: Int32Array;
  /** 1 where a word is the first of its block. */
  readonly begins: Uint8Array;
}

/** A window's cue scores; `hidden` is handed back to link(). */
export interface Tagged {
  /** [words × CUE.count] */
  readonly cues: Float32Array;
  readonly hidden: unknown;
}

/** For each cue asked for, scores over `rows` words from word offset[k] of the window on. */
export interface Linked {
  readonly rows: number;
  readonly offset: Int32Array;
  /** [cues × rows × LINK.count]; the cue's own rows can only be outside. */
  readonly tags: Float32Array;
  /** [cues]: logit that the cue attributes something. */
  readonly gate: Float32Array;
}

/** A model that tags cues and links each to its source and content. */
export interface Tagger {
  readonly cueChain: Chain;
  readonly linkChain: Chain;
  readonly calibration: Calibration;
  /** Pieces of words that one window may hold. */
  readonly longest: number;
  /** ISO 639-1 codes of the languages that the model was trained for. */
  readonly languages: readonly string[];
  /** Words inside the given stretches of the text; each stretch begins a line. */
  wordsOf(text: string, stretches: readonly { readonly from: number; readonly to: number }[]): Words;
  /** Cue scores of the words [from, to). */
  tag(words: Words, from: number, to: number): Promise<Tagged>;
  /** Scores around cues, given as word ranges relative to the window's first word. */
  link(hidden: unknown, cues: readonly { readonly from: number; readonly to: number }[]): Promise<Linked>;
}
