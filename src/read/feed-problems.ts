// What is said of a feed as a whole, once, however many items it holds.

import type { Problem } from '../nouns/index.ts';
import type { Unended } from './xml-tokens.ts';

/** What is to be said of the items of a feed, whichever way it is written. */
export function aboutItems(count: { read: number; empty: number; summaries: number }): readonly Problem[] {
  const { read, empty, summaries } = count;
  const problems: Problem[] = [];
  if (read === 0)
    problems.push({
      code: 'feed/no-items',
      message: 'The feed has no item with words in it.',
      value: empty === 1 ? '1 item without words' : `${empty} items without words`,
      fix: 'Open the feed in a browser: it may be empty today, or say there why it is.',
    });
  else if (empty > 0)
    problems.push({
      code: 'feed/empty-items',
      message: 'Some items of the feed have neither title nor text and were left out.',
      value: `${empty} of ${read + empty} items`,
      fix: 'Nothing, if these are pictures or sound; else look at the feed: it may be damaged.',
    });
  if (summaries > 0)
    problems.push({
      code: 'feed/summary-only',
      message: 'For some items the feed may hold a summary only, or a title; their reports say so (summary).',
      value: `${summaries} of ${read} items`,
      fix: 'Fetch the page of an item (its url) and read that, where its whole text matters.',
    });
  return problems;
}

export function cutOff(what: Unended): Problem {
  return {
    code: 'feed/cut-off',
    message: `A ${what} of the feed never ends, and hides what comes after it.`,
    value: what,
    fix: 'Fetch the feed again: it may be incomplete. What stands before that place was read.',
  };
}

export function entities(): Problem {
  return {
    code: 'feed/entities',
    message: 'The feed defines entities of its own; they stand in the text as written and are not expanded.',
    fix: 'Compare the reports with the feed if words are missing.',
  };
}
