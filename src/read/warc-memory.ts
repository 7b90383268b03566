// What later records of an archive need to know of earlier ones: redirects, payloads seen, the tool. Never the payloads.
//
// One memory may serve the several files of one WACZ.

export interface WarcMemory {
  /** The software that wrote what follows, as its warcinfo names it. */
  tool: string | undefined;
  redirected(from: string, to: string): void;
  /** Addresses that led to this one, in order. */
  redirectsTo(url: string): readonly string[];
  saw(digest: string): void;
  hasSeen(digest: string): boolean;
}

/** As many are remembered; older ones are forgotten first. Each takes some hundred bytes. */
const MOST = 50_000;

/** A browser gives up after twenty. */
const MOST_HOPS = 20;

export function warcMemory(): WarcMemory {
  const sources = new Map<string, string>();
  const digests = new Map<string, true>();
  return {
    tool: undefined,
    redirected: (from, to) => remember(sources, to, from),
    redirectsTo(url) {
      const chain: string[] = [];
      for (let at = sources.get(url); at !== undefined && chain.length < MOST_HOPS; at = sources.get(at)) {
        if (at === url || chain.includes(at)) break;
        chain.unshift(at);
      }
      return chain;
    },
    saw: (digest) => remember(digests, digest.toLowerCase(), true),
    hasSeen: (digest) => digests.has(digest.toLowerCase()),
  };
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MOST) map.delete(map.keys().next().value!);
}
