// What states the ground of a claim: all rules, in the order in which they are asked.
//
// What is cited is asked first: its noun says of which kind it is, where "had seen" alone would be the eyes. Add a form to the file
// of its way of knowing, a word to its list.

import type { GroundRule } from './ground-rule.ts';
import { CITED } from './grounds-cited.ts';
import { REASONED } from './grounds-reasoned.ts';
import { SEEN } from './grounds-seen.ts';
import { SHOWN } from './grounds-shown.ts';
import { TOLD } from './grounds-told.ts';

export const GROUND_RULES: readonly GroundRule[] = [...CITED, ...SHOWN, ...SEEN, ...TOLD, ...REASONED];
