// Bytes exactly as received, named by their SHA-256. Never changed; what is read from them is a report.

/** Bytes exactly as received. */
export interface Capture {
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  readonly id: string;
  /** How many bytes. */
  readonly size: number;
  /** Where they came from as the person named it: a path, `-` for standard input, an address. Absent when unknown. */
  readonly from?: string;
}
