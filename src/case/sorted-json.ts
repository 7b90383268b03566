// JSON whose bytes depend on the value alone: keys sorted by their UTF-16 units, no white space, one newline at the end.

export function sortedJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, sorted)}\n`);
}

/** Keys that look like numbers come first whatever the order they are put in, so the same keys still give the same bytes. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, fields[key]]),
  );
}
