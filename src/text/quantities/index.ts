// Quantities in a text, and whether two of them can both be so.

export { type Comparison, compareQuantities } from './compare.ts';
export { quantitiesIn } from './find.ts';
export { type Interval, type Quantity, type QuantityKind, quantityKinds } from './quantity.ts';
