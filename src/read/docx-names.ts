// Names of WordprocessingML elements, whatever prefixes a file gives them (ECMA-376 part 1, transitional and strict).
//
// In:  tags as written.
// Out: names with the prefixes that everybody uses: `w:p`, `mc:Choice`, `m:t`; what is in no such namespace has `?:`.
//
// A prefix counts from where it is declared on: no program declares one twice with two meanings.

import { attributesOf } from './docx-xml.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
};

/** More prefixes than any program declares. */
const MOST_PREFIXES = 1000;

export interface Names {
  /** Takes up what a tag declares. `tag` is its source. */
  readonly declare: (tag: string) => void;
  readonly of: (written: string) => string;
}

export function namesOf(): Names {
  const uses = new Map<string, string>();
  const known = new Map<string, string>();
  return {
    declare(tag) {
      if (!tag.includes('xmlns')) return;
      for (const [name, value] of attributesOf(tag)) {
        const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
        if (prefix === undefined || uses.size >= MOST_PREFIXES) continue;
        uses.set(prefix, PREFIXES[value] ?? '?');
        known.clear();
      }
    },
    of(written) {
      const before = known.get(written);
      if (before !== undefined) return before;
      const colon = written.indexOf(':');
      const prefix = colon < 0 ? '' : written.slice(0, colon);
      const name = `${uses.get(prefix) ?? '?'}:${written.slice(colon + 1)}`;
      if (known.size < MOST_PREFIXES) known.set(written, name);
      return name;
    },
  };
}
