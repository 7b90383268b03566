// The tables of the index, as Kysely sees them, with the SQL type of each column. `first.ts` makes them; docs/index-of-a-case.md
// says what each is for.
//
// What is kept as it stands in the log or in a text (bodies, words, names) is JSON in a text column: PostgreSQL's own text
// takes no U+0000, its JSON no lone surrogate, and both come in hostile input. Other columns hold such a text made safe, to look
// things up by; what is shown comes from the JSON.

/** Any JSON, as text. */
type Json = string;

export interface Tables {
  /** One row: how far the log is folded. */
  progress: { one: boolean; format: number; seq: number; entry: string };
  entries: {
    seq: number;
    time: string;
    by: Json;
    kind: string;
    /** The flag, tag or name that it gives. */
    label: string | null;
    /** Null where a table of its own holds it. */
    body: Json | null;
    is_known: boolean;
    withdraws: number | null;
    withdrawn_by: number | null;
  };
  concerns: { seq: number; role: string; thing: string; id: string };
  captures: { capture: string; size: number; seq: number; forgotten: number | null };
  receipts: { seq: number; capture: string; receipt: Json | null };
  readings: {
    seq: number;
    capture: string;
    part: string;
    report: string | null;
    text: string | null;
    /** The report that it names as the one before of the same page. */
    previous: string | null;
    gone: boolean;
  };
  /** `report` and `claim` are empty where it is about none. */
  problems: { seq: number; code: string; report: string; claim: string; times: number };
  reports: {
    report: string;
    seq: number;
    capture: string;
    part: string;
    /** The file in `texts/`; null when it is forgotten, and so is all that follows. */
    text: string | null;
    units: number | null;
    outlet: string | null;
    language: string | null;
    published: string | null;
    /** The report that was read, from the same address, of an earlier capture. */
    previous: string | null;
    /** Headline, outlet, authors, address, credit and dates, as the report has them. */
    about: Json | null;
  };
  report_words: { report: string; n: number; words: string };
  runs: {
    seq: number;
    yields: string;
    output: string;
    /** Name of the model; null when its output is forgotten. */
    model: string | null;
    count: number;
    gone: boolean;
  };
  run_reports: { seq: number; report: string };
  found: SpanColumns & {
    seq: number;
    claim: string;
    report: string;
    score: number;
    foreign: boolean;
    reasons: Json;
    within: string | null;
    /** Of the report; null where it is unknown or ambiguous. */
    speaker: string | null;
    act: string | null;
    /** The other labels, with their words; null where the pass gave none. */
    labels: Json | null;
    /** Places with their words; null where there are none. */
    places: Json | null;
  };
  /** Speakers of one report as a pass found them, with the words of the report. */
  speakers: {
    report: string;
    seq: number;
    speaker: string;
    /** First character of the first mention. */
    at: number;
    kind: string;
    name: Json;
    /** Other words of its mentions, each once. */
    names: Json;
    role: Json | null;
    affiliation: Json | null;
    of: string | null;
    number: number | null;
  };
  claims: SpanColumns & {
    id: string;
    report: string;
    /** Seq of the report's first reading; 0 when none is known. */
    report_seq: number;
    /** First character, as the order of a report's claims goes. */
    at: number;
    score: number | null;
    /** The score to sort by: the highest first, those without one last. */
    rank: number;
    foreign: boolean;
    reasons: Json;
    found_first: number | null;
    found_last: number | null;
    marked_by: number | null;
    state: string;
    decided_by: number | null;
    corrected_to: string | null;
    standing: string;
    alternative_of: string | null;
    superseded_by: number | null;
    flags: string[];
    /** Words of source, cue and content; null when the text is forgotten. */
    words: Json | null;
    search: string | null;
    /** The claim whose labels, of which pass, it has: its own, or those of a claim that was corrected into it. */
    said_of: string | null;
    said_by: number | null;
    within: string | null;
    /** As a person decided, or as the last pass said. */
    speaker: string | null;
    act: string | null;
    /** Seqs of the entries that decided its labels, by the label; null while nobody decided any. */
    relabelled: Json | null;
  };
  /** Places of claims as they stand. */
  places: {
    claim: string;
    n: number;
    report: string;
    /** Where its words stand; null where a person gave none. */
    at: number[] | null;
    /** Words of the report, or of the person. */
    name: Json;
    /** The same, to be found by. */
    words: string;
    precision: string | null;
    gazetteer: string | null;
    /** Name of the record, to be found by too. */
    called: string | null;
    /** Name, country and coordinates of the record; null where none is chosen. */
    record: Json | null;
    candidates: Json;
    decided_by: number | null;
  };
}

interface SpanColumns {
  source_from: number | null;
  source_to: number | null;
  cue_from: number;
  cue_to: number;
  /** from, to, from, to … */
  content: number[];
  manner: string;
}

export type TableName = keyof Tables;

/** Ids and names are compared by their bytes, whatever the locale of the database. */
const ID = 'text collate "C"';

const SPANS = {
  source_from: 'int',
  source_to: 'int',
  cue_from: 'int not null',
  cue_to: 'int not null',
  content: 'int[] not null',
  manner: 'text not null',
} as const;

interface Table<T> {
  /** Columns that name a row, in the order of the dump. */
  readonly key: readonly (keyof T & string)[];
  readonly columns: { readonly [C in keyof T]-?: string };
}

/** In the order of the dump. */
export const TABLES: { readonly [T in TableName]: Table<Tables[T]> } = {
  progress: {
    key: ['one'],
    columns: { one: 'boolean check (one)', format: 'int not null', seq: 'bigint not null', entry: 'text not null' },
  },
  entries: {
    key: ['seq'],
    columns: {
      seq: 'bigint',
      time: 'text not null',
      by: 'text not null',
      kind: 'text not null',
      label: 'text collate "C"',
      body: 'text',
      is_known: 'boolean not null',
      withdraws: 'bigint',
      withdrawn_by: 'bigint',
    },
  },
  concerns: { key: ['seq', 'role', 'thing', 'id'], columns: { seq: 'bigint', role: ID, thing: ID, id: ID } },
  captures: {
    key: ['capture'],
    columns: { capture: ID, size: 'bigint not null', seq: 'bigint not null', forgotten: 'bigint' },
  },
  receipts: { key: ['seq'], columns: { seq: 'bigint', capture: `${ID} not null`, receipt: 'text' } },
  readings: {
    key: ['seq'],
    columns: {
      seq: 'bigint',
      capture: `${ID} not null`,
      part: 'text not null',
      report: ID,
      text: ID,
      previous: ID,
      gone: 'boolean not null',
    },
  },
  problems: {
    key: ['seq', 'code', 'report', 'claim'],
    columns: { seq: 'bigint', code: ID, report: ID, claim: ID, times: 'int not null' },
  },
  reports: {
    key: ['report'],
    columns: {
      report: ID,
      seq: 'bigint not null',
      capture: `${ID} not null`,
      part: 'text not null',
      text: ID,
      units: 'int',
      outlet: 'text collate "C"',
      language: 'text collate "C"',
      published: 'text collate "C"',
      previous: ID,
      about: 'text',
    },
  },
  report_words: { key: ['report', 'n'], columns: { report: ID, n: 'int', words: 'tsvector not null' } },
  runs: {
    key: ['seq'],
    columns: {
      seq: 'bigint',
      yields: 'text not null',
      output: `${ID} not null`,
      model: 'text',
      count: 'bigint not null',
      gone: 'boolean not null',
    },
  },
  run_reports: { key: ['seq', 'report'], columns: { seq: 'bigint', report: ID } },
  found: {
    key: ['report', 'seq', 'claim'],
    columns: {
      report: ID,
      seq: 'bigint',
      claim: ID,
      ...SPANS,
      score: 'float8 not null',
      foreign: 'boolean not null',
      reasons: 'text not null',
      within: ID,
      speaker: ID,
      act: ID,
      labels: 'text',
      places: 'text',
    },
  },
  speakers: {
    key: ['report', 'seq', 'speaker'],
    columns: {
      report: ID,
      seq: 'bigint',
      speaker: ID,
      at: 'int not null',
      kind: 'text not null',
      name: 'text not null',
      names: 'text not null',
      role: 'text',
      affiliation: 'text',
      of: ID,
      number: 'int',
    },
  },
  claims: {
    key: ['id'],
    columns: {
      id: ID,
      report: `${ID} not null`,
      report_seq: 'bigint not null',
      at: 'int not null',
      ...SPANS,
      score: 'float8',
      rank: 'float8 not null',
      foreign: 'boolean not null',
      reasons: 'text not null',
      found_first: 'bigint',
      found_last: 'bigint',
      marked_by: 'bigint',
      state: 'text not null',
      decided_by: 'bigint',
      corrected_to: ID,
      standing: 'text not null',
      alternative_of: ID,
      superseded_by: 'bigint',
      flags: 'text[] not null',
      words: 'text',
      search: 'tsvector',
      said_of: ID,
      said_by: 'bigint',
      within: ID,
      speaker: ID,
      act: ID,
      relabelled: 'text',
    },
  },
  places: {
    key: ['claim', 'n'],
    columns: {
      claim: ID,
      n: 'int',
      report: `${ID} not null`,
      at: 'int[]',
      name: 'text not null',
      words: `${ID} not null`,
      precision: 'text',
      gazetteer: ID,
      called: ID,
      record: 'text',
      candidates: 'text not null',
      decided_by: 'bigint',
    },
  },
};

/** The bare SQL type of a column. */
export function typeOf(table: TableName, column: string): string {
  const declared = (TABLES[table].columns as Readonly<Record<string, string>>)[column]!;
  return declared.replace(/ (?:not null|collate "C"|check .*)/g, '');
}
