// One line of a case's log; never changed.
//
// Idea: an entry says what was done (`kind`, `body`), by whom and when, and holds the hash of the line before it, so that no line
// can be changed, removed or put in between without it showing. A kind that is not known (a later version wrote it) is kept.
// docs/log.md has a line of every kind.

import type { Receipt } from './capture.ts';
import type { Judgements } from './judgement.ts';

/** Who wrote an entry. */
export type By =
  /** A person, by the name they gave. */
  | { readonly person: string }
  /** A machine pass: SHA-256 over the model's files, runtime, version of Hearsay. */
  | { readonly run: string; readonly runtime: string; readonly version: string }
  /** An import, by its id. */
  | { readonly import: string };

/** One line of the log, of any kind. */
export interface Entry {
  /** 1 for the first entry, then one more each. */
  readonly seq: number;
  /** When it was written: ISO 8601 with its zone. */
  readonly time: string;
  readonly by: By;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** SHA-256 of the line before, its newline included; 64 zeros in entry 1. */
  readonly prev: string;
}

/** The first entry: which `case.json` this log belongs to. And again when an upgrade writes another. */
export interface CaseBegun {
  /** SHA-256 of the bytes of `case.json`. */
  readonly sha256: string;
}

/** Bytes were received; they stand in `captures/`. */
export interface CaptureKept {
  /** SHA-256 of the bytes. */
  readonly capture: string;
  /** How many bytes. */
  readonly size: number;
  /** How they were received; what is missing is unknown. */
  readonly receipt: Receipt;
  /** SHA-256 of the WARC file with every request and answer of the fetch, as they crossed the wire; in `captures/` too. */
  readonly warc?: string;
  /** Code of the Problem that a fetch ended with. Then the bytes are such a WARC file, of what had come by then, and are not read. */
  readonly failed?: string;
}

/** A capture was read; its report stands in `texts/`. */
export interface ReadingKept {
  readonly capture: string;
  /** Which part of the capture; empty when the whole. */
  readonly part: string;
  /** Id of the report; null when nothing could be read. */
  readonly report: string | null;
  /** SHA-256 of the file in `texts/`; null when nothing could be read. */
  readonly text: string | null;
  /** Codes of the problems met. */
  readonly problems: readonly string[];
  /** Id of the report that was read, from the same address, of an earlier capture with other bytes. */
  readonly previous?: string;
  /** With this reading an input was read to its end: its capture, and as what (`readingAs`). So it need not be read again. */
  readonly whole?: { readonly capture: string; readonly as: string };
}

/** A machine pass over reports; what it yielded stands in `runs/`. */
export interface RunKept {
  /** What it yielded: `claims`, `speakers`, `links`. */
  readonly yields: string;
  /** Ids of the reports it read. */
  readonly reports: readonly string[];
  /** SHA-256 of the file in `runs/`. */
  readonly output: string;
  /** How many it yielded. */
  readonly count: number;
}

/** Entries by `{import: id}` come from here. */
export interface ImportBegun {
  readonly import: string;
  /** A path or an address, as the person named it. */
  readonly from: string;
  readonly format: string;
}

/** Somebody may now work on the case, with other rights, or no longer. */
export interface MemberChanged {
  readonly member: string;
  readonly name: string;
  /** Null: no longer a member. */
  readonly role: string | null;
}

/** A question of the case, or what changes about it. */
export interface QuestionChanged {
  readonly question: string;
  /** Its words; given at first, and when they change. */
  readonly text?: string;
  /** Ids of claims that speak to it. */
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** A side of the case as its people name it, or what changes about it. */
export interface SideChanged {
  readonly side: string;
  /** Given at first, and when it changes. */
  readonly name?: string;
  /** Ids of speakers. */
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** A dossier was published. */
export interface DossierPublished {
  readonly dossier: string;
  /** 1 for the first, then one more each. */
  readonly version: number;
  /** SHA-256 of what was published. */
  readonly sha256: string;
  /** What differs from the version before, for its list of corrections. */
  readonly corrections: readonly string[];
}

/** The one lawful removal: a capture's bytes, its texts and what runs yielded over them are gone. */
export interface Forgotten {
  readonly capture: string;
  /** Files removed from `texts/`. */
  readonly texts: readonly string[];
  /** Files removed from `runs/`. */
  readonly runs: readonly string[];
  /** WARC files of its fetches, removed from `captures/`; absent when there were none. */
  readonly warcs?: readonly string[];
  readonly why: string;
}

/** The head of the log at some point, and who vouches for it: whoever keeps it outside, a person's key, a server of time stamps. */
export interface Checkpoint {
  readonly seq: number;
  /** SHA-256 of the line of entry `seq`. */
  readonly hash: string;
  /** Where it is kept: a backup, a notary, a colleague; empty when nowhere else. */
  readonly where: string;
  /** A person's signature over `seq` and `hash`. */
  readonly signature?: KeySignature;
  /** A server's word that `seq` and `hash`, and the signature if there is one, were there at some time. */
  readonly timestamp?: TimeStamp;
}

/** An Ed25519 signature (RFC 8032) and the key that it is checked with. */
export interface KeySignature {
  /** The public key: base64 of its SubjectPublicKeyInfo in DER (RFC 8410), which is what stands in a PEM file. */
  readonly key: string;
  /** Base64 of the 64 bytes. */
  readonly value: string;
}

/** A time stamp (RFC 3161). */
export interface TimeStamp {
  /** The address that a person named. */
  readonly server: string;
  /** Base64 of the TimeStampToken in DER, as it came. */
  readonly token: string;
}

/** What each kind of format 1 holds. */
export interface Bodies extends Judgements {
  readonly case: CaseBegun;
  readonly capture: CaptureKept;
  readonly reading: ReadingKept;
  readonly run: RunKept;
  readonly import: ImportBegun;
  readonly member: MemberChanged;
  readonly question: QuestionChanged;
  readonly side: SideChanged;
  readonly publication: DossierPublished;
  readonly forget: Forgotten;
  readonly checkpoint: Checkpoint;
}

export type Kind = keyof Bodies;

/** An entry of a kind of format 1. */
export type KnownEntry = {
  [K in Kind]: Omit<Entry, 'kind' | 'body'> & { readonly kind: K; readonly body: Bodies[K] };
}[Kind];

/** An entry before the log has given it seq, time and prev. */
export type EntryDraft = { [K in Kind]: { readonly by: By; readonly kind: K; readonly body: Bodies[K] } }[Kind];
