// What a DOCX says of itself (`docProps/core.xml`): title, author, dates, language.
//
// Word writes them by itself: the author is who set up the computer, the dates are of the file. So they are candidates.

import type { DateCandidate, Problem } from '../nouns/index.ts';
import { edtfOf } from './dates.ts';
import { decoded, walkXml } from './docx-xml.ts';
import { namesIn } from './news-lines.ts';
import { unreadableDate } from './report-of.ts';

export interface Core {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly language: string | undefined;
  readonly dates: readonly DateCandidate[];
  readonly problems: readonly Problem[];
}

/** Longer than any of these is something else. */
const MAX_VALUE = 500;

export function coreOf(xml: string): Core {
  const values = new Map<string, string>();
  let open = '';
  walkXml(xml, {
    open({ name }) {
      open = name.replace(/^.*:/, '');
      return true;
    },
    close() {
      open = '';
    },
    text(from, to) {
      const value = decoded(xml.slice(from, Math.min(to, from + MAX_VALUE))).trim();
      if (open && value && !values.has(open)) values.set(open, value);
    },
  });
  const dates: DateCandidate[] = [];
  const problems: Problem[] = [];
  for (const [name, of] of [
    ['created', 'published'],
    ['modified', 'modified'],
  ] as const) {
    const written = values.get(name);
    if (written === undefined) continue;
    const where = `docx ${name}`;
    const edtf = edtfOf(written);
    if (edtf) dates.push({ of, edtf, written, where });
    else problems.push(unreadableDate(written, where));
  }
  return {
    title: values.get('title'),
    authors: namesIn(values.get('creator') ?? ''),
    language: values.get('language'),
    dates,
    problems,
  };
}
