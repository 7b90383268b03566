// Writes web archives for tests: records with right lengths and digests, unless a test says otherwise.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { base32 } from '../../src/text/digests.ts';
import { utf8 } from './fixtures.ts';

export interface RecordToWrite {
  readonly type: string;
  readonly block: Uint8Array | string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Instead of the right one. */
  readonly length?: number | string;
}

let count = 0;

export function record({ type, block, fields = {}, length }: RecordToWrite): Uint8Array {
  const bytes = typeof block === 'string' ? utf8(block) : block;
  const id = `<urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}>`;
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': id,
    'WARC-Date': '2017-04-04T07:58:00Z',
    'Content-Length': String(length ?? bytes.length),
    ...fields,
  };
  const header = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return joined(utf8(`WARC/1.1\r\n${header.join('')}\r\n`), bytes, utf8('\r\n\r\n'));
}

export interface AnswerToWrite {
  readonly url: string;
  readonly body: Uint8Array | string;
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly length?: number | string;
}

/** A `response` record with its digests. */
export function answer({ url, body, status = '200 OK', headers, fields = {}, length }: AnswerToWrite): Uint8Array {
  const payload = typeof body === 'string' ? utf8(body) : body;
  const lines = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers });
  const head = `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  const block = joined(utf8(head), payload);
  const digests = { 'WARC-Payload-Digest': sha1(payload), 'WARC-Block-Digest': sha1(block) };
  return record({
    type: 'response',
    block,
    fields: {
      'Content-Type': 'application/http; msgtype=response',
      'WARC-Target-URI': url,
      ...digests,
      ...fields,
    },
    ...(length !== undefined && { length }),
  });
}

export function warcinfo(software: string): Uint8Array {
  return record({
    type: 'warcinfo',
    block: `software: ${software}\r\nformat: WARC File Format 1.1\r\n`,
    fields: { 'Content-Type': 'application/warc-fields' },
  });
}

export function page(title: string, said = 'The mayor said the dam would stay open.'): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${said}</p></article></body></html>`;
}

export function sha1(bytes: Uint8Array): string {
  return `sha1:${base32(createHash('sha1').update(bytes).digest())}`;
}

/** Each record a gzip member of its own, as the standard wants it. */
export function zipped(...records: readonly Uint8Array[]): Uint8Array {
  return joined(...records.map((bytes) => gzipSync(bytes)));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
