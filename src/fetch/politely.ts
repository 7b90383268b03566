// Many addresses, politely: few at once, one of each host at a time, with a pause between two of the same host.
//
// In:  a way to fetch one address.
// Out: the same, which waits for its turn. Those of one host go in the order in which they are asked for.

import { setTimeout as sleep } from 'node:timers/promises';

export interface Politeness {
  /** Addresses that are asked for at the same time, each of another host. */
  readonly mostAtOnce: number;
  /** Between the answer of a host and the next request to it. */
  readonly pauseMs: number;
}

/** A person who clicks from page to page is not slower. */
export const POLITENESS: Politeness = Object.freeze({ mostAtOnce: 4, pauseMs: 1000 });

interface Host {
  /** Settles when the last one that was asked for is there. */
  last: Promise<unknown>;
  /** When the next one may be asked for: milliseconds. */
  freeAt: number;
}

export function politely<T>(
  fetchOne: (address: string) => Promise<T>,
  { mostAtOnce, pauseMs }: Politeness = POLITENESS,
): (address: string) => Promise<T> {
  const hosts = new Map<string, Host>();
  const waiting: (() => void)[] = [];
  let free = mostAtOnce;
  const inSlot = async (address: string): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await fetchOne(address);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
  return (address) => {
    const name = URL.canParse(address) ? new URL(address).hostname : '';
    const host = hosts.get(name) ?? { last: Promise.resolve(), freeAt: 0 };
    hosts.set(name, host);
    const mine = host.last.then(async () => {
      const wait = host.freeAt - performance.now();
      if (wait > 0) await sleep(wait);
      try {
        return await inSlot(address);
      } finally {
        host.freeAt = performance.now() + pauseMs;
      }
    });
    host.last = mine.catch(() => {}); // whoever asked is told
    return mine;
  };
}
