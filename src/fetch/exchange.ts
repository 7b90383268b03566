// One request and its answer over one connection: what was sent, what came, and how it ended.
//
// In:  a URL, its checked addresses, limits.
// Out: an Exchange, with a Problem when the answer did not come whole. Never rejects.
//
// Node's own HTTP parser takes the answer apart; beside it we keep every byte as the socket gave it, because that is the
// evidence. The connection is closed after one answer; there is one attempt, and its failure is what is reported.
//
//     wire   HTTP/1.1 103 Early Hints … | HTTP/1.1 200 OK … | 4\r\nWiki\r\n0\r\n\r\n
//     kept                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer     body: Wiki

import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Problem } from '../nouns/index.ts';
import { connectTo } from './connect.ts';
import { type Cut, failureOf, headersTooLarge, tooLarge } from './failure.ts';
import { type Head, headOf } from './head.ts';
import type { FetchLimits } from './limits.ts';
import { isRedirect } from './redirect.ts';
import { type Deadline, timeLeft, timeout } from './time.ts';

/** One request and what came for it. */
export interface Exchange {
  readonly url: string;
  /** When the request was made: ISO 8601, UTC. */
  readonly at: string;
  /** The network address that was connected to; undefined when no connection came about, and nothing was asked. */
  readonly address: string | undefined;
  readonly request: Uint8Array;
  /** The answer's bytes as they came, from its status line on. Interim answers (1xx) before it are left out. */
  readonly answer: Uint8Array;
  /** Undefined when no whole head came. */
  readonly head: Head | undefined;
  /** The body without its transfer encoding, as far as it came. */
  readonly body: Uint8Array;
  /** Why the answer is not whole. */
  readonly cut?: Cut;
  readonly problem?: Problem;
}

/** What is sent, where something is; otherwise an address is only asked for. */
export interface Posted {
  /** Media types of what is sent, and of what is wanted. */
  readonly type: string;
  readonly accept: string;
  readonly body: Uint8Array;
}

export interface Exchanging {
  readonly addresses: readonly string[];
  readonly userAgent: string;
  readonly trusted?: string | undefined;
  readonly post?: Posted;
  readonly limits: FetchLimits;
  readonly deadline: Deadline;
}

export function exchange(url: URL, options: Exchanging): Promise<Exchange> {
  const { limits, deadline } = options;
  const at = new Date().toISOString();
  const { post } = options;
  const headers = headersFor(url, { userAgent: options.userAgent, post });
  const socket = connectTo(url, options);
  const wire: Buffer[] = [];
  const body: Buffer[] = [];
  let wireBytes = 0;
  let bodyBytes = 0;
  let address: string | undefined;
  let response: IncomingMessage | undefined;

  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = [];
    let isDone = false;
    const done = (end: { readonly problem?: Problem; readonly cut?: Cut } = {}): void => {
      if (isDone) return;
      isDone = true;
      for (const timer of timers) clearTimeout(timer);
      const head = response && headOf(response);
      request.destroy();
      socket.destroy();
      resolve({
        url: url.href,
        at,
        address,
        request: requestBytes(url, { headers, post }),
        answer: answerIn(Buffer.concat(wire), end.cut ? undefined : bodyBytes),
        head,
        body: Buffer.concat(body),
        ...end,
      });
    };
    // What goes wrong once the answer is whole (bytes behind its end, a reset) takes nothing from it: its end is awaited.
    const fail = (error: Error): void => {
      if (!response?.complete) done(failureOf(error, { url, wireBytes, response, limits }));
    };

    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      address = socket.remoteAddress;
    });
    socket.on('error', fail);
    socket.on('data', (chunk: Buffer) => {
      clearTimeout(timers[0]);
      wire.push(chunk);
      wireBytes += chunk.length;
      if (wireBytes > limits.maxBytes) done(tooLarge(`over ${limits.maxBytes} bytes`, limits.maxBytes));
    });

    const request = httpRequest({
      method: methodOf(post),
      path: pathOf(url),
      headers: headers.flat(),
      createConnection: () => socket,
      maxHeaderSize: limits.maxHeadBytes,
      insecureHTTPParser: false,
    });
    // Node keeps the first thousand headers and drops the rest unsaid; the size of the head is limited instead.
    request.maxHeadersCount = 0;
    request.on('error', fail);
    request.on('close', () => fail(new Error('the connection ended before the answer did')));
    request.on('response', (incoming) => {
      response = incoming;
      // The parser counts names and values only, so that thousands of short headers pass it.
      const headBytes = incoming.rawHeaders.reduce((sum, words) => sum + words.length + ': '.length, 0);
      if (headBytes > limits.maxHeadBytes) return done(headersTooLarge(headBytes, limits.maxHeadBytes));
      const declared = Number(incoming.headers['content-length'] ?? 0);
      const isOnward = isRedirect(incoming.statusCode!);
      if (!isOnward && declared > limits.maxBytes)
        return done(tooLarge(`${declared} bytes, the answer says`, limits.maxBytes));
      incoming.on('data', (chunk: Buffer) => {
        body.push(chunk);
        bodyBytes += chunk.length;
        if (isOnward && bodyBytes > limits.maxRedirectBodyBytes) done({ cut: 'length' });
      });
      incoming.on('error', fail);
      incoming.on('end', () =>
        incoming.complete ? done() : fail(new Error('the connection ended before the answer did')),
      );
    });

    const first = timeLeft(limits.firstByteTimeoutMs, deadline);
    const whole = timeLeft(Number.POSITIVE_INFINITY, deadline);
    timers.push(
      setTimeout(
        () => done({ problem: timeout(address ? 'no byte of an answer' : 'no connection', first.limit), cut: 'time' }),
        first.withinMs,
      ),
      setTimeout(
        () => done({ problem: timeout(`${wireBytes} bytes had come`, whole.limit), cut: 'time' }),
        whole.withinMs,
      ),
    );
    request.end(post?.body);
  });
}

/** No cookie, no referer, no language: nothing about the person. */
function headersFor(url: URL, { userAgent, post }: { userAgent: string; post: Posted | undefined }): Headers {
  return [['Host', url.host], ['User-Agent', userAgent], ...(post ? sending(post) : PAGE), ['Connection', 'close']];
}

type Headers = readonly (readonly [string, string])[];

const PAGE: Headers = [
  ['Accept', 'text/html,application/xhtml+xml,*/*;q=0.8'],
  ['Accept-Encoding', 'gzip, deflate, br'],
];

function sending({ type, accept, body }: Posted): Headers {
  return [
    ['Accept', accept],
    ['Content-Type', type],
    ['Content-Length', String(body.length)],
  ];
}

function methodOf(post: Posted | undefined): 'GET' | 'POST' {
  return post ? 'POST' : 'GET';
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}

/** What node:http writes for these headers, byte for byte; a test compares it with what a server receives. */
function requestBytes(url: URL, { headers, post }: { headers: Headers; post: Posted | undefined }): Uint8Array {
  const lines = [`${methodOf(post)} ${pathOf(url)} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), post?.body ?? Buffer.alloc(0)]);
}

const HEAD_END = '\r\n\r\n';

/** The final answer's own bytes: from its status line; when it is whole and says how long it is, to that end. */
function answerIn(wire: Buffer, bodyBytes: number | undefined): Uint8Array {
  let from = 0;
  let bodyFrom = wire.indexOf(HEAD_END) + HEAD_END.length;
  while (
    bodyFrom >= HEAD_END.length &&
    bodyFrom < wire.length &&
    /^HTTP\/1\.\d 1\d\d/.test(wire.toString('latin1', from, from + 12))
  ) {
    from = bodyFrom;
    bodyFrom = wire.indexOf(HEAD_END, from) + HEAD_END.length;
  }
  const isDeclared = bodyFrom >= HEAD_END.length && /^content-length:/im.test(wire.toString('latin1', from, bodyFrom));
  return wire.subarray(from, bodyBytes !== undefined && isDeclared ? bodyFrom + bodyBytes : wire.length);
}
