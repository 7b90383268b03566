// Which report is the one before, of the same page.
//
// In:  captures with the address that they answered and when; what was read from them.
// Out: for a report, the one that was read of an earlier capture from the same address, with other bytes.
//
// Only the address that answered counts: what a page says of its own address may be anything. Of two pages without a time, the
// one that came in first is the earlier one.

export interface Version {
  readonly url: string;
  /** When it was captured: ISO 8601. */
  readonly at?: string | undefined;
  readonly capture: string;
  /** Which part of the capture; an item of a feed has its own versions. */
  readonly part: string;
}

export interface Versions {
  received(version: Omit<Version, 'part'>): void;
  read(report: string, of: Pick<Version, 'capture' | 'part'>): void;
  forget(capture: string): void;
  /** The report before this one; undefined when this is the first of its address. */
  previous(version: Version): string | undefined;
}

export function versions(): Versions {
  const captures = new Map<string, { readonly capture: string; readonly time: number }[]>();
  const reports = new Map<string, Map<string, string>>();
  return {
    received({ url, at, capture }) {
      const time = at === undefined ? Number.NaN : Date.parse(at);
      const of = captures.get(url);
      if (of) of.push({ capture, time });
      else captures.set(url, [{ capture, time }]);
    },
    read(report, { capture, part }) {
      const of = reports.get(capture);
      if (of) of.set(part, report);
      else reports.set(capture, new Map([[part, report]]));
    },
    forget(capture) {
      reports.delete(capture);
    },
    previous({ url, at, capture: own, part }) {
      const now = at === undefined ? Number.NaN : Date.parse(at);
      let best: { readonly report: string; readonly time: number } | undefined;
      for (const { capture, time } of captures.get(url) ?? []) {
        const report = capture === own ? undefined : reports.get(capture)?.get(part);
        // Where a time is missing, what came in later counts as later.
        if (report !== undefined && !(time > now) && !(best && time < best.time)) best = { report, time };
      }
      return best?.report;
    },
  };
}
