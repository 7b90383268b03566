// The labels of a claim as a person reads them: cells of a table, and lines below a claim.
//
// What a person decided names them, and what the run had said stands beside it.

import type { IndexedClaim, LabelCorrection, LabelledTime } from '../case/index.ts';
import { byInWords } from './entry-words.ts';
import { shortId } from './find-speaker.ts';

type CellOf = (claim: IndexedClaim) => string | number | null;

/** The columns of a table that hold labels; docs/claims.md says what each holds. */
export const LABEL_COLUMNS: readonly (readonly [name: string, cell: CellOf])[] = [
  ['act', ({ act }) => act],
  ['polarity', ({ polarity }) => polarity],
  ['modality', ({ modality }) => modality],
  ['basis', ({ basis }) => basis.map(({ kind, words }) => (words === null ? kind : `${kind}: ${words}`)).join('; ')],
  ['addressee', ({ addressee }) => addressee?.words ?? null],
  ['medium', ({ medium }) => medium && (medium.words === null ? medium.kind : `${medium.kind}: ${medium.words}`)],
  ['speaker', ({ speaker }) => speaker.name],
  ['speaker id', ({ speaker }) => speaker.id],
  ['places', ({ places }) => places.map(({ words }) => words).join('; ')],
  [
    'gazetteer',
    ({ places }) =>
      places.map(({ gazetteer, candidates }) => gazetteer ?? (candidates.length > 0 ? '?' : '-')).join('; '),
  ],
  ['happened', (claim) => edtfOf(claim, 'happened')],
  ['said', (claim) => edtfOf(claim, 'said')],
  ['within', ({ within }) => within],
  ['labels corrected', ({ corrections }) => corrections.map(correctionInWords).join('; ')],
];

function edtfOf({ times }: IndexedClaim, kind: LabelledTime['of']): string | null {
  return times.find(({ of }) => of === kind)?.edtf ?? null;
}

/** `act deny (Ines Calder; the run said: say)` */
export function correctionInWords({ label, is, was, by }: LabelCorrection): string {
  const people = [...new Set(by.map(({ by: who }) => byInWords(who)))].join(', ');
  return `${label} ${is || nothing(label)} (${people}; the run said: ${was || 'nothing'})`;
}

function nothing(label: LabelCorrection['label']): string {
  return label === 'basis' || label === 'places' ? 'none' : 'not known';
}

/** `(Anna Ruiz)` beside a source that does not say the name; empty beside one that does. */
export function speakerBeside({ speaker: { id, name }, words }: IndexedClaim): string {
  const shown = name ?? (id && shortId(id));
  return shown === null || words?.source?.toLowerCase().includes(shown.toLowerCase()) ? '' : ` (${shown})`;
}
