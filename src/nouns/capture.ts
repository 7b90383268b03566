// Bytes exactly as received, named by their SHA-256. Never changed; what is read from them is a report.
//
// What is known about how they were received stands beside the bytes. What is missing is unknown, and never guessed.

/** A copy that a web archive holds. What it does not say is missing. */
export interface Archived {
  /** The host that holds the copy. */
  readonly archive: string;
  /** The address that was copied. */
  readonly original?: string;
  /** When it was copied: ISO 8601, UTC, to the second. */
  readonly at?: string;
}

/** How bytes were received. */
export interface Receipt {
  /** Where they came from as the person named it: a path, `-` for standard input, an address. */
  readonly from?: string;
  /** When: ISO 8601 with its zone, as the machine or the archive says. */
  readonly at?: string;
  /** The address that these bytes answered: the last one asked for, when others led on to it. */
  readonly url?: string;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** HTTP headers of the answer, in order, names as received. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Addresses that led on to the next one, in order. */
  readonly redirects?: readonly string[];
  /** The copy of an archive that these bytes are, as its address or its headers say. */
  readonly archived?: Archived;
  /** Which tool received them, such as `hearsay 0.1.0`, or what a web archive names. */
  readonly tool?: string;
  /** The capture that holds these bytes, and which part of it they are (a WARC record, a mail's part). */
  readonly within?: { readonly capture: string; readonly part: string };
  /** What named this address, when no person did: an item of a feed, by its capture and its part there. */
  readonly followed?: { readonly capture: string; readonly part: string };
}

/**
 * When a page stood at its address with these bytes: as the archive that copied it says, else when the address was asked. Null for
 * a file: when it was put into a case says nothing of when its words were out.
 */
export function capturedAt({ url, at, archived }: Receipt): string | null {
  if (archived?.at !== undefined) return archived.at;
  return url === undefined ? null : (at ?? null);
}

/** Bytes exactly as received. */
export interface Capture extends Receipt {
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  readonly id: string;
  /** How many bytes. */
  readonly size: number;
}
