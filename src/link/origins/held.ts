// What is known of a report once it is among those that are compared.
//
// In:  a report of the case, with what reading and extracting found.
// Out: the part of it that is kept in memory: no text but its credits, and no more than some five hundred numbers.
//
// Texts are read again when two reports are laid side by side: `openOrigins` is handed how.

import type { Claim } from '../../nouns/claim.ts';
import type { Report } from '../../nouns/report.ts';
import type { Speaker } from '../../nouns/speaker.ts';
import { creditLinesOf } from './credit-lines.ts';
import { publishedIn } from './dates.ts';
import { type Document, documentOf } from './documents.ts';
import type { Outlet, Outlets } from './outlets.ts';
import { type Stems, stemsOf } from './stems.ts';
import type { Reading } from './words.ts';

/** More lines of credit than a report has. */
const MOST_CREDITS = 12;

/** A report as its origins are looked for. */
export interface CaseReport {
  readonly report: Pick<Report, 'id' | 'text' | 'blocks' | 'dates' | 'authors'> &
    Partial<Pick<Report, 'title' | 'outlet' | 'url' | 'credit' | 'refersTo'>>;
  readonly claims: readonly Claim[];
  readonly speakers: readonly Speaker[];
  /** Who published it, where the case knows better than the capture. */
  readonly outlet?: string;
  /** EDTF, where the case knows better than the report's own dates. */
  readonly published?: string;
}

/** A report among the others. */
export interface Held {
  readonly id: string;
  /** Its number in the order of the case. */
  readonly at: number;
  readonly outlet: Outlet | null;
  /** EDTF. */
  readonly published: string | null;
  readonly url: string | null;
  /** What it speaks of. */
  readonly stems: Stems;
  /** What it calls itself, where it is a document rather than a report of news. */
  readonly document: Document | null;
  /** Its lines of credit, as written. */
  readonly credits: readonly string[];
}

export function heldOf(
  { report, outlet, published }: CaseReport,
  { reading, outlets, at }: { readonly reading: Reading; readonly outlets: Outlets; readonly at: number },
): Held {
  const publisher = outlet ?? report.outlet;
  return {
    id: report.id,
    at,
    outlet: publisher === undefined ? null : outlets.add(publisher),
    published: published ?? publishedIn(report),
    url: report.url === undefined ? null : addressOf(report.url),
    stems: stemsOf(reading),
    document: documentOf(report),
    credits: creditLinesOf(report)
      .slice(0, MOST_CREDITS)
      .map(({ words }) => words),
  };
}

/** Without what a page and its copy for telephones may differ in. */
export function addressOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/(?:amp\/?)?$/, '');
}
