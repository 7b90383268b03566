// Bytes to reports: the reader of each format, charsets, dates, languages.

export type { ArchiveFile } from './archive-file.ts';
export { isArchive, openArchive } from './archives.ts';
export { type JsonLineReading, readJsonLine } from './json-line.ts';
export type { Limits } from './limits.ts';
export { type About, captureOf, type Reading, readCapture, readingAs } from './read-capture.ts';
export { type Found, isFound, openEach, readEach } from './read-each.ts';
