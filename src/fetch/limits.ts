// How much of the world one address may take. What lies beyond a limit is a Problem, and the record says what was cut.

/** Limits of one fetch. */
export interface FetchLimits {
  /** Bytes of one answer as it comes over the wire, and again of its body once unpacked (`fetch/too-large`). */
  readonly maxBytes: number;
  /** Bytes of an answer's head: status line and headers (`fetch/headers-too-large`). */
  readonly maxHeadBytes: number;
  /** Addresses that may lead on to another one (`fetch/too-many-redirects`). */
  readonly maxRedirects: number;
  /** Body of an answer that only leads on: what follows is cut off, and the record says so. */
  readonly maxRedirectBodyBytes: number;
  /** From asking for the name's address, and again from connecting, to the first byte of an answer (`fetch/timeout`). */
  readonly firstByteTimeoutMs: number;
  /** For everything together: names, redirects, the whole of the last answer (`fetch/timeout`). */
  readonly totalTimeoutMs: number;
}

export const FETCH_LIMITS: FetchLimits = Object.freeze({
  maxBytes: 64 * 1024 * 1024, // as much as is read at once
  maxHeadBytes: 64 * 1024, // four times what Node allows: pages with long policies and many cookies come near 16 KB
  maxRedirects: 10, // twice what a newspaper's consent and language pages take
  maxRedirectBodyBytes: 64 * 1024, // such a body is one line that no browser shows
  firstByteTimeoutMs: 20_000, // a slow archive answers within ten seconds
  totalTimeoutMs: 120_000, // 64 MB at 5 Mbit/s
});
