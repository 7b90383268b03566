// What parts two claims that cannot both hold.

import { sliceOf } from '../../nouns/span.ts';
import { comparedFigures } from './figures.ts';
import type { Told } from './told.ts';

export type Parted = 'number' | 'place' | 'time' | 'agent' | 'event' | 'attribution';

export function partedBy(a: Told, b: Told): Parted {
  if (SAID.test(contentOf(a)) || SAID.test(contentOf(b))) return 'attribution';
  const [clocksOfA, clocksOfB] = [a, b].map((told) => new Set(contentOf(told).match(CLOCK) ?? []));
  if (clocksOfA!.size > 0 && clocksOfB!.size > 0) return 'time';
  if (comparedFigures(a, b).figures === 'apart') return 'number';
  const [placesOfA, placesOfB] = [a, b].map(({ claim }) => claim.places ?? []);
  if (placesOfA!.length > 0 && placesOfB!.length > 0 && a.negations.length === b.negations.length) return 'place';
  return 'event';
}

function contentOf({ text, claim }: Told): string {
  return claim.content.map((at) => sliceOf(text, at)).join(' ');
}

const SAID =
  /(?<!\p{L})(?:told|warned|informed|notified|received|faxed|asked (?:us|them|him|her)|said (?:so|that)|never said)(?!\p{L})/iu;
const CLOCK =
  /(?<![\p{L}\p{N}])(?:\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m|noon|midnight|half past|quarter (?:past|to)|o[’']clock)/giu;
