// Files that will be asked for soon, read while other work is waited for.
//
// In:  names of files, in the order in which they will be asked for; how to load one.
// Out: each when it is asked for. One that nobody named, or that comes out of order, is loaded then.
//
//     named  a b c d e      loaded  a b c      `c` is asked for: a and b are let go, d is loaded
//
// One is loaded at a time, so that no more than one goes beyond the bytes that may be held.

/** What a file holds, and how long it was. */
export interface Loaded<T> {
  readonly value: T;
  readonly bytes: number;
}

export interface ReadAheadOptions<T> {
  load(name: string): Promise<Loaded<T>>;
  /** How many files, and of how many bytes together, may wait to be asked for. */
  readonly mostFiles: number;
  readonly mostBytes: number;
}

export interface ReadAhead<T> {
  /** It will be asked for, after all that were named before. */
  name(file: string): void;
  /** Throws what loading it throws. */
  ask(file: string): Promise<T>;
  /** Nothing that was named will be asked for. */
  letGo(): void;
}

interface Named<T> {
  readonly file: string;
  loaded: Promise<Loaded<T>> | null;
  bytes: number;
}

export function readAhead<T>({ load, mostFiles, mostBytes }: ReadAheadOptions<T>): ReadAhead<T> {
  let named: Named<T>[] = [];
  /** How many of them, from the first one on, are loaded or being loaded. */
  let started = 0;
  let bytes = 0;
  let isLoading = false;
  const letGoFirst = (count: number): void => {
    for (const gone of named.splice(0, count)) {
      bytes -= gone.bytes;
      gone.bytes = 0;
    }
    started = Math.max(0, started - count);
  };
  const goOn = (): void => {
    const next = named[started];
    if (isLoading || !next || started >= mostFiles || bytes >= mostBytes) return;
    isLoading = true;
    started++;
    next.loaded = load(next.file);
    const ended = (length: number): void => {
      isLoading = false;
      if (named.includes(next)) {
        next.bytes = length;
        bytes += length;
      }
      goOn();
    };
    // Why it cannot be loaded is told to whoever asks for it.
    next.loaded.then(
      (found) => ended(found.bytes),
      () => ended(0),
    );
  };
  return {
    name(file) {
      named.push({ file, loaded: null, bytes: 0 });
      goOn();
    },
    async ask(file) {
      const at = named.findIndex((one) => one.file === file);
      if (at < 0) return (await load(file)).value;
      const { loaded } = named[at]!;
      letGoFirst(at + 1);
      goOn();
      return (await (loaded ?? load(file))).value;
    },
    letGo() {
      named = [];
      started = 0;
      bytes = 0;
    },
  };
}
