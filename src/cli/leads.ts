// Where feed items lead that are only a summary.
//
// In:  a report as it is read; or a capture that the case holds to its end.
// Out: addresses, each with the item that names it.
//
// A feed that is held is not read again to see where it leads: the log says which reports are beneath it, and their texts stand in
// `texts/`. What was forgotten leads nowhere.

import { type Holdings, reportOfText, reportsBeneath, type Shelf } from '../case/index.ts';
import type { Receipt, Report } from '../nouns/index.ts';
import { inOrder } from '../threads.ts';

/** An address that an item of a feed leads to. */
export interface LeadsTo {
  readonly address: string;
  readonly followed: NonNullable<Receipt['followed']>;
}

/** Null when the report is no item, or one whose feed says that it is the whole text. */
export function leadOf({ capture, part, reader, url }: Report): LeadsTo | null {
  const isOnlySummary = reader.name === 'feed' && reader.options['summary'] === true;
  return isOnlySummary && url !== undefined ? { address: url, followed: { capture, part } } : null;
}

interface Held {
  readonly held: Pick<Holdings, 'reports' | 'reportsOf' | 'partsOf'>;
  readonly texts: Pick<Shelf, 'get'>;
}

/** As many as a disk reads at once. */
const MOST_AT_ONCE = 16;

/** Throws what a shelf throws when a text is not there. */
export async function* leadsBeneath(capture: string, { held, texts }: Held): AsyncGenerator<LeadsTo> {
  const items = async function* (): AsyncGenerator<string> {
    for (const report of reportsBeneath(held, capture)) {
      const one = held.reports.get(report);
      if (one?.isPart) yield one.text;
    }
  };
  const begin = async (text: string): Promise<LeadsTo | null> => leadOf(reportOfText(await texts.get(text)));
  for await (const lead of inOrder(items(), { most: MOST_AT_ONCE, begin })) if (lead) yield lead;
}
