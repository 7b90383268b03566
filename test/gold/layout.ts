// How the JSON of the gold is laid out, so that a changed label is one changed line: a line for each claim, speaker,
// place, link and origin, and a line for everything else.

/** The file as it should stand, with its final line break. */
export function layOut(value: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(value).map(([key, part]) => `  ${JSON.stringify(key)}: ${rows(part)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function rows(part: unknown): string {
  if (Array.isArray(part)) {
    const list = part as readonly unknown[];
    if (list.length === 0 || !list.some(isRecord)) return inline(part);
    return `[\n${list.map((item) => `    ${inline(item)}`).join(',\n')}\n  ]`;
  }
  if (!isRecord(part) || Object.keys(part).length === 0) return inline(part);
  const lines = Object.entries(part).map(([key, item]) => `    ${JSON.stringify(key)}: ${inline(item)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${(value as unknown[]).map(inline).join(', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
