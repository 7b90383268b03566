// Requests and answers -> a WARC file (WARC/1.1, ISO 28500:2017), which every tool for web archives reads.
//
// In:  the exchanges of one fetch, in order, redirects included.
// Out: one `warcinfo` record, then for each exchange its `request` and its `response`, bytes as they crossed the wire.
//
// Digests are SHA-256 in hex, as captures are named. WARC-Payload-Digest is that of the body without its transfer encoding
// and with its content encoding, as the standard has it (5.9; iipc/warc-specifications#22); some tools count the chunk
// sizes in and will say that it differs. An answer that was cut off has WARC-Truncated and no payload digest.

import { randomUUID } from 'node:crypto';
import { sha256 } from '../text/sha256.ts';
import type { Exchange } from './exchange.ts';

type Field = readonly [name: string, value: string];

export function warcOf(exchanges: readonly Exchange[], software: string): Uint8Array {
  const asked = exchanges.flatMap(({ address, ...rest }) => (address === undefined ? [] : [{ ...rest, address }]));
  const first = asked[0];
  if (!first) return new Uint8Array(0);
  const info = recordId();
  const about =
    `software: ${software}\r\nformat: WARC File Format 1.1\r\n` +
    'conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\nrobots: ignore\r\n';
  const records = [
    record(
      [
        ['WARC-Type', 'warcinfo'],
        ['WARC-Record-ID', info],
        ['WARC-Date', first.at],
        ['Content-Type', 'application/warc-fields'],
      ],
      Buffer.from(about, 'utf8'),
    ),
  ];
  for (const exchange of asked) records.push(...recordsOf(exchange, info));
  return Buffer.concat(records.flat());
}

function recordsOf(
  { url, at, address, request, answer, head, body, cut }: Exchange & { readonly address: string },
  info: string,
): Uint8Array[][] {
  const ids = { request: recordId(), response: recordId() };
  const both: readonly Field[] = [
    ['WARC-Date', at],
    ['WARC-Target-URI', url],
    ['WARC-Warcinfo-ID', info],
    ['WARC-IP-Address', address],
  ];
  const asked = record(
    [
      ['WARC-Type', 'request'],
      ['WARC-Record-ID', ids.request],
      ...(answer.length > 0 ? [['WARC-Concurrent-To', ids.response] as const] : []),
      ...both,
      ['Content-Type', 'application/http;msgtype=request'],
    ],
    request,
  );
  if (answer.length === 0) return [asked];
  const answered = record(
    [
      ['WARC-Type', 'response'],
      ['WARC-Record-ID', ids.response],
      ...both,
      ...(cut === undefined ? [] : [['WARC-Truncated', cut] as const]),
      ...(cut === undefined && head ? [['WARC-Payload-Digest', `sha256:${sha256(body)}`] as const] : []),
      ['Content-Type', 'application/http;msgtype=response'],
    ],
    answer,
  );
  return [asked, answered];
}

function record(fields: readonly Field[], block: Uint8Array): Uint8Array[] {
  const lines = [
    ...fields,
    ['WARC-Block-Digest', `sha256:${sha256(block)}`],
    ['Content-Length', String(block.length)],
  ].map(([name, value]) => `${name}: ${value}\r\n`);
  return [Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`, 'utf8'), block, Buffer.from('\r\n\r\n')];
}

function recordId(): string {
  return `<urn:uuid:${randomUUID()}>`;
}
