// Addresses -> inputs: fetched in their turn, or taken from the case where it holds their page.
//
// In:  addresses that a person named, that a list of theirs names, or that an item of a feed leads to.
// Out: inputs for `adding.ts`. Nothing is asked for before its turn.

import type { HeldPage, Holdings } from '../case/index.ts';
import { type UrlList, urlsOf } from '../fetch/index.ts';
import { Fault, type Receipt } from '../nouns/index.ts';
import type { Came, NamedInput } from './adding.ts';
import { readInput } from './inputs.ts';
import type { LeadsTo } from './leads.ts';

/** A list of addresses, with its Problems. Throws `use/no-list`. */
export async function listIn(name: string): Promise<UrlList> {
  const input = await readInput(name);
  if ('problem' in input) throw new Fault('use/no-list', input.problem.message, input.problem.fix);
  const { urls, problems } = urlsOf(input.bytes);
  const met = new Set<string>();
  // Twice in a list is once: the second would only be asked for what has just come.
  const once = urls.filter(({ url }) => !met.has(plain(url)) && met.add(plain(url)));
  return { urls: once, problems: problems.map((problem) => ({ ...problem, input: name })) };
}

export interface PagesFrom {
  readonly held: Pick<Holdings, 'pages'>;
  /** Asks for pages that are held, too. */
  readonly again: boolean;
  readonly fetchAddress: (address: string) => Promise<Came>;
}

export interface Pages {
  /** It is asked for, whatever is held. */
  named(address: string): NamedInput;
  /** It is asked for unless its page is held; then what is held is completed, if need be. */
  listed(address: string): NamedInput;
  /** The same, and its receipt says what led there. */
  followed(leadsTo: LeadsTo): NamedInput;
}

export function pagesOf({ held, again, fetchAddress }: PagesFrom): Pages {
  const ifNotHeld = async (address: string): Promise<Came> => {
    const page: HeldPage | undefined = again ? undefined : (held.pages.get(address) ?? held.pages.get(plain(address)));
    return page ? { held: page.capture, receipt: page.receipt } : fetchAddress(address);
  };
  return {
    named: (name) => ({ name, read: () => fetchAddress(name) }),
    listed: (name) => ({ name, read: () => ifNotHeld(name) }),
    followed: ({ address: name, followed }) => ({
      name,
      async read() {
        const came = await ifNotHeld(name);
        return 'held' in came || !came.receipt ? came : ({ ...came, receipt: led(came.receipt, followed) } as Came);
      },
    }),
  };
}

function led(receipt: Receipt, followed: LeadsTo['followed']): Receipt {
  return { ...receipt, followed };
}

/** As receipts name an address that answered. */
function plain(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
