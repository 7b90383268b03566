// How many addresses are asked for at once, of one host and of several.

import { describe, expect, it } from 'vitest';
import { politely } from '../../src/fetch/index.ts';

/** A fetch that takes 20 ms and writes down who is being asked. */
function watched() {
  const asked: string[] = [];
  const now = new Set<string>();
  let most = 0;
  const began = new Map<string, number>();
  return {
    asked,
    began,
    most: () => most,
    async fetchOne(address: string): Promise<string> {
      const { hostname } = new URL(address);
      expect(now.has(hostname)).toBe(false);
      now.add(hostname);
      most = Math.max(most, now.size);
      asked.push(address);
      began.set(address, performance.now());
      await new Promise((resolve) => setTimeout(resolve, 20));
      now.delete(hostname);
      if (address.endsWith('/fails')) throw new Error('it fails');
      return address;
    },
  };
}

describe('many addresses', () => {
  it('are asked for few at once, each host alone and in order', async () => {
    const { fetchOne, asked, most } = watched();
    const polite = politely(fetchOne, { mostAtOnce: 3, pauseMs: 0 });
    const addresses = Array.from({ length: 30 }, (_, n) => `https://host${n % 5}.example/${n}`);
    expect(await Promise.all(addresses.map(polite))).toEqual(addresses);
    expect(most()).toBe(3);
    for (let host = 0; host < 5; host++) {
      const of = (all: readonly string[]): readonly string[] => all.filter((one) => one.includes(`host${host}.`));
      expect(of(asked)).toEqual(of(addresses));
    }
  });

  it('wait between two of one host, also after one that failed; other hosts do not', async () => {
    const { fetchOne, began } = watched();
    const polite = politely(fetchOne, { mostAtOnce: 4, pauseMs: 200 });
    const [one, two, other] = ['https://a.example/fails', 'https://a.example/2', 'https://b.example/'];
    const results = await Promise.allSettled([one, two, other].map((address) => polite(address!)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(began.get(two!)! - began.get(one!)!).toBeGreaterThanOrEqual(215);
    expect(began.get(other!)! - began.get(one!)!).toBeLessThan(200);
  });
});
