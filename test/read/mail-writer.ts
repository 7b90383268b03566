// Writes mails and saved pages for tests.

import { utf8 } from './fixtures.ts';
import { joined } from './warc-writer.ts';

export type Fields = Readonly<Record<string, string>>;

/** A part, or with fields of a mail a whole mail. */
export function part(fields: Fields, body: string | Uint8Array): Uint8Array {
  const header = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return joined(utf8(`${header.join('')}\r\n`), typeof body === 'string' ? utf8(body) : body);
}

/** `type` may carry parameters; the boundary is added. */
export function multipart(
  type: string,
  parts: readonly Uint8Array[],
  { fields = {}, boundary = `b${type.length}${parts.length}` } = {},
): Uint8Array {
  const between = utf8(`\r\n--${boundary}\r\n`);
  const body = Buffer.concat([...parts.flatMap((one) => [between, one]), utf8(`\r\n--${boundary}--\r\n`)]);
  return part(
    { ...fields, 'Content-Type': `${type}; boundary="${boundary}"` },
    joined(utf8('This is a mail in parts.'), body),
  );
}

export const HEADER: Fields = {
  Received: 'from mail.example by mx.example; Tue, 4 Apr 2017 08:00:00 +0000',
  From: '"Doe, Jane" <jane@news.example>',
  To: 'list@news.example',
  Date: 'Tue, 4 Apr 2017 07:58:00 +0200 (CEST)',
  Subject: 'Dam stays open',
  'Message-ID': '<1@news.example>',
  'MIME-Version': '1.0',
};

export function base64(bytes: string | Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
}

export function quotedPrintable(text: string): string {
  const coded = [...utf8(text)].map((byte) =>
    byte === 0x3d || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  );
  return coded.map((char, n) => (n % 60 === 59 ? `${char}=\r\n` : char)).join('');
}
