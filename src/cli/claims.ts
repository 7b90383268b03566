// `hearsay claims`: the claims of a case as they stand now, with the ids by which they are judged.
//
// From the index, which is a fold of the log: it is brought up to date first, and made when there is none.

import { type ClaimFilter, type ClaimState, type IndexedClaim, indexOfCase } from '../case/index.ts';
import { Fault } from '../nouns/index.ts';
import { openOutput } from './output.ts';
import { type Form, short, shown, tally } from './print.ts';
import { openProgress } from './progress.ts';
import { withCase } from './with-case.ts';

const STATES: readonly ClaimState[] = ['suggested', 'accepted', 'rejected', 'corrected', 'withdrawn'];

/** Rows asked of the index at once. */
const PAGE = 500;

export interface ClaimsOptions {
  /** Words of the source. */
  readonly source?: string;
  /** Words of source, cue or content. */
  readonly text?: string;
  /** Id of a report. */
  readonly report?: string;
  readonly flag?: string;
  readonly tag?: string;
  /** States, with commas between them. */
  readonly state?: string;
  readonly format?: Form;
}

export function claims(folder: string, options: ClaimsOptions): Promise<0> {
  const filter = filterOf(options);
  return withCase<0>(folder, {}, async (open) => {
    const progress = openProgress('entries');
    const index = await indexOfCase(open, { onProgress: ({ seq, of }) => progress.at(seq, of ?? seq) });
    progress.stop();
    const output = openOutput();
    const isJson = options.format === 'json';
    let count = 0;
    try {
      for (let after: string | null | undefined; after !== null; ) {
        const page = await index.claims(filter, { limit: PAGE, ...(after !== undefined && { after }) });
        for (const claim of page.rows) {
          const words = isJson ? `${count === 0 ? '[\n' : ',\n'}${JSON.stringify(claim)}` : `${inWords(claim)}\n`;
          if (!(await output.write(shown(words)))) return 0;
          count++;
        }
        after = page.next;
      }
      const ends = `${tally(count, 'claim')}. \`hearsay judge ${folder} ID accept --why …\` decides about one.\n`;
      await output.write(isJson ? (count === 0 ? '[]\n' : '\n]\n') : ends);
      await output.end();
    } finally {
      await index.close();
    }
    return 0;
  });
}

function filterOf({ source, text, report, flag, tag, state }: ClaimsOptions): ClaimFilter {
  const states = state?.split(',').map((one) => one.trim());
  const unknown = states?.find((one) => !STATES.includes(one as ClaimState));
  if (unknown !== undefined)
    throw new Fault('use/unknown-state', `There is no state ${unknown}.`, `Choose of ${STATES.join(', ')}.`);
  return {
    ...(source !== undefined && { source }),
    ...(text !== undefined && { search: text }),
    ...(report !== undefined && { report }),
    ...(flag !== undefined && { flags: [flag] }),
    ...(tag !== undefined && { tags: [tag] }),
    ...(states && { states: states as ClaimState[] }),
  };
}

/** `b69c2f0e81d2  suggested  <Lopez> [said] {the plant would close}`, parts in the order of the text. */
function inWords({ id, state, source, cue, content, words }: IndexedClaim): string {
  if (!words) return `${short(id)}  ${state}  (its text was forgotten)`;
  const parts = [
    ...(source ? [{ from: source.from, words: `<${words.source}>` }] : []),
    { from: cue.from, words: `[${words.cue}]` },
    ...content.map(({ from }, n) => ({ from, words: `{${words.content[n]}}` })),
  ].sort((a, b) => a.from - b.from);
  const line = parts
    .map((part) => part.words)
    .join(' ')
    .replace(/\s+/g, ' ');
  return `${short(id)}  ${state.padEnd(9)}  ${line}`;
}
