// A regular expression that is built when it is first needed: most reports need few of them, and each costs a millisecond.

export interface Pattern {
  readonly source: string;
  readonly built: () => RegExp;
}

export function builtLater(source: string, flags: string): Pattern {
  let regex: RegExp | null = null;
  return {
    source,
    built: () => {
      regex ??= new RegExp(source, flags);
      return regex;
    },
  };
}
