// Bytes to reports: the reader of each format, charsets, dates, languages.

export { type JsonLineReading, readJsonLine } from './json-line.ts';
export type { Limits } from './limits.ts';
export { type About, captureOf, type Reading, readCapture } from './read-capture.ts';
export { type Found, isFound, openEach, readEach } from './read-each.ts';
