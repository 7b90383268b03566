// What went wrong with an input (a Problem, returned beside the results) or with a request (a Fault, thrown).
//
// Bad input is data: it is reported with its place, and the run goes on. Bad use ends the command. Both say the value,
// the limit where there is one, and what to do next. Codes are words, `area/what`, and stand at the throw.

/** Something that an input did which Hearsay could not take as it is. The run goes on. */
export interface Problem {
  /** A word code such as `input/empty`; see docs/problems.md. */
  readonly code: string;
  /** One plain sentence. */
  readonly message: string;
  /** The value that was met, as text. */
  readonly value?: string;
  /** The limit that it broke, as text with its unit. */
  readonly limit?: string;
  /** What the person can do next. */
  readonly fix: string;
  /** Which input: a file name, `-` for standard input, or an address. */
  readonly input?: string;
  /** 1-based line of a stream of JSON lines. */
  readonly line?: number;
}

/** A request that cannot be carried out: ends the command, exit code 2. */
export class Fault extends Error {
  readonly code: string;
  readonly fix: string;
  constructor(code: string, message: string, fix: string) {
    super(message);
    this.name = 'Fault';
    this.code = code;
    this.fix = fix;
  }
}
