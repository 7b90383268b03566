// One named address to bytes, with a receipt. Nothing else in Hearsay opens a connection.

export { lastAnswerIn } from './answer-in-warc.ts';
export { archivedOf } from './archived-of.ts';
export { type Fetched, type FetchOptions, fetchUrl, type NotFetched } from './fetch-url.ts';
export { FETCH_LIMITS, type FetchLimits } from './limits.ts';
export { POLITENESS, type Politeness, politely } from './politely.ts';
export { type PostOptions, postTo } from './post.ts';
export type { Resolve } from './resolve.ts';
export { type ListedUrl, type UrlList, urlsOf } from './urls-of.ts';
