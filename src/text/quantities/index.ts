// Quantities in a text, and whether two of them can both be so.

export { type Comparison, compareQuantities } from './compare.ts';
export { quantitiesIn } from './find.ts';
export type { Quantity } from './quantity.ts';
