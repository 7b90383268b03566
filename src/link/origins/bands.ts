// Which earlier reports hold a key: the memory of signatures.
//
// In:  keys of a report (signature.ts), under the report's number in the order of the case.
// Out: the earliest reports that hold a key.
//
// A key is kept for the first few reports only: what many hold is boilerplate, or one text many times over, and then the earliest is
// what leads to its origin. So asking costs no more in a large case, and a database can keep the same table:
// (key integer, holder integer), with an index on key and a limit on each.

import type { Key } from './signature.ts';

/** Where keys are kept. */
export interface Bands {
  /** Numbers of the earliest reports under this key, at most MOST_HOLDERS. */
  holders(key: number): readonly number[];
  /** Keeps the keys of a report. Reports come in rising order. */
  keep(holder: number, keys: readonly Key[]): void;
}

export const MOST_HOLDERS = 12;

/** In memory: some twelve bytes a key. */
export function bandsInMemory(): Bands {
  let table = { keys: new Int32Array(1 << 12), heads: new Int32Array(1 << 12), used: 0 };
  let rows = { holder: new Int32Array(1 << 12), next: new Int32Array(1 << 12), used: 1 };

  const slotOf = ({ keys, heads }: typeof table, key: number): number => {
    const last = keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) & last;
    while (heads[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  };
  const grow = (): void => {
    const size = table.keys.length * 2;
    const wider = { keys: new Int32Array(size), heads: new Int32Array(size), used: table.used };
    for (let i = 0; i < table.keys.length; i++) {
      if (table.heads[i] === 0) continue;
      const slot = slotOf(wider, table.keys[i]!);
      wider.keys[slot] = table.keys[i]!;
      wider.heads[slot] = table.heads[i]!;
    }
    table = wider;
  };
  const newRow = (holder: number, next: number): number => {
    if (rows.used === rows.holder.length) {
      const wider = { holder: new Int32Array(rows.used * 2), next: new Int32Array(rows.used * 2), used: rows.used };
      wider.holder.set(rows.holder);
      wider.next.set(rows.next);
      rows = wider;
    }
    rows.holder[rows.used] = holder;
    rows.next[rows.used] = next;
    return rows.used++;
  };
  const holders = (key: number): number[] => {
    const found: number[] = [];
    for (let row = table.heads[slotOf(table, key)]!; row !== 0; row = rows.next[row]!) found.push(rows.holder[row]!);
    return found.reverse(); // the latest stands first in the chain
  };
  return {
    holders,
    keep(holder, keys) {
      for (const { key } of keys) {
        if (table.used * 2 >= table.keys.length) grow();
        const slot = slotOf(table, key);
        const head = table.heads[slot]!;
        if (head !== 0 && (rows.holder[head] === holder || holders(key).length >= MOST_HOLDERS)) continue;
        if (head === 0) table.used++;
        table.keys[slot] = key;
        table.heads[slot] = newRow(holder, head);
      }
    },
  };
}
