// Reads a WARC file strictly, without any code of the writer: what does not follow the standard throws.

export interface WarcRecord {
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

export function warcRecords(file: Uint8Array): readonly WarcRecord[] {
  const bytes = Buffer.from(file);
  const records: WarcRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    const [version, ...lines] = bytes.toString('utf8', at, headEnd).split('\r\n');
    if (version !== 'WARC/1.1') throw new Error(`no record at ${at}: ${version}`);
    const fields = new Map(
      lines.map((line) => {
        const found = /^([A-Za-z-]+): (\S.*)$/.exec(line);
        if (!found) throw new Error(`no field: ${line}`);
        return [found[1]!.toLowerCase(), found[2]!] as const;
      }),
    );
    if (fields.size !== lines.length) throw new Error('a field stands twice');
    for (const name of ['warc-type', 'warc-record-id', 'warc-date', 'content-length'])
      if (!fields.has(name)) throw new Error(`no ${name}`);
    const end = headEnd + 4 + Number(fields.get('content-length'));
    if (bytes.toString('latin1', end, end + 4) !== '\r\n\r\n') throw new Error(`no end of the record at ${end}`);
    records.push({ fields, block: bytes.subarray(headEnd + 4, end) });
    at = end + 4;
  }
  return records;
}
