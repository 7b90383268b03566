// Packages that most reports never need: loaded when the first report needs one, so that a plain English text does not
// wait for them. Together they take a third of a cold start.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A DOM for Readability; for HTML only. */
export function linkedom(): typeof import('linkedom') {
  return require('linkedom') as typeof import('linkedom');
}

/** Finds the article of a page; for HTML only. */
export function readability(): typeof import('@mozilla/readability') {
  return require('@mozilla/readability') as typeof import('@mozilla/readability');
}

/** Tells languages apart; for text that common words do not show to be English. */
export function tinyld(): typeof import('tinyld') {
  return require('tinyld') as typeof import('tinyld');
}
