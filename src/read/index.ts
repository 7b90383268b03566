// Bytes to reports: the reader of each format, charsets, dates, languages.

export { type JsonLineReading, readJsonLine } from './json-line.ts';
export type { Limits } from './limits.ts';
export { type About, type Reading, readCapture } from './read-capture.ts';
export { readEach } from './read-each.ts';
