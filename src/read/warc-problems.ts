// What can be wrong with one record of a web archive, in words.

import type { Problem } from '../nouns/index.ts';
import type { CannotDecode } from './http-message.ts';
import { nameOf, type WarcRecord } from './warc-records.ts';

export function nothingToRead(line: string): Problem {
  return {
    code: 'warc/nothing-to-read',
    message: 'The archive holds no page, text, PDF or feed that could be read.',
    value: line,
    fix: 'Check that it is the archive that you meant; pages that a browser built by scripts may be in another file.',
  };
}

export function recordTooLarge(record: WarcRecord, maxBytes: number): Problem {
  return {
    code: 'warc/record-too-large',
    message: 'A record of the archive is too large and was not read.',
    value: `${nameOf(record)}: ${record.length} bytes`,
    limit: `${maxBytes} bytes`,
    fix: 'Unpack that record with a WARC tool and split it.',
  };
}

export function truncated(record: WarcRecord): Problem {
  return {
    code: 'warc/truncated',
    message: 'The archive says that a record holds only the beginning of what was received. That was read.',
    value: `${nameOf(record)}: ${(record.fields.get('WARC-Truncated') ?? 'goes on in another record').slice(0, 40)}`,
    fix: 'Expect its end to be missing; look for another capture of the page.',
  };
}

export function unknownType(record: WarcRecord): Problem {
  return {
    code: 'warc/unknown-type',
    message: 'A record is of a type that the WARC standard does not have; it was not read.',
    value: `${nameOf(record)}: ${record.type.slice(0, 40)}`,
    fix: 'If the file is not damaged, ask who made it what that record holds.',
  };
}

export function cutBody(record: WarcRecord): Problem {
  return {
    code: 'warc/cut-body',
    message: 'The body of an answer ends inside its chunks, although its record is whole. What is there was read.',
    value: nameOf(record),
    fix: 'Expect its end to be missing; look for another capture of the page.',
  };
}

export function noHttpHeader(record: WarcRecord): Problem {
  return {
    code: 'warc/no-http-header',
    message: 'A record says that it holds an HTTP answer, but does not begin with one. All of it was read as the page.',
    value: nameOf(record),
    fix: 'Check the beginning of the report; ask who made the archive.',
  };
}

export function cannotDecode(record: WarcRecord, { coding, why }: CannotDecode): Problem {
  const value = `${nameOf(record)}: ${coding}`;
  if (why === 'too large')
    return {
      code: 'warc/record-too-large',
      message: 'The body of an answer unpacks to more than is read at once; it was not read.',
      value,
      fix: 'Unpack that record with a WARC tool, and look at it with care: it may be made to fill a disk.',
    };
  return {
    code: 'warc/content-coding',
    message:
      why === 'unknown'
        ? 'The body of an answer is in a coding that Hearsay does not read; it was not read.'
        : 'The body of an answer is damaged and cannot be unpacked; it was not read.',
    value,
    fix: 'Unpack that record with a WARC tool (zstd: `zstd -d`) and read the page.',
  };
}

export function revisitUnresolved(record: WarcRecord): Problem {
  const refers = record.fields.get('WARC-Refers-To-Target-URI') ?? record.fields.get('WARC-Target-URI');
  return {
    code: 'warc/revisit',
    message: 'A page had not changed since an earlier capture, which is not in this archive: there is nothing to read.',
    value:
      `${nameOf(record)}: ${(refers ?? 'no address').slice(0, 300)} ${record.fields.get('WARC-Refers-To-Date') ?? ''}`.trim(),
    fix: 'Read the archive that holds the earlier capture.',
  };
}

export function oldArc(): Problem {
  return {
    code: 'warc/arc',
    message: 'The input is an ARC file, the format before WARC, which Hearsay does not read.',
    value: 'ARC',
    fix: 'Turn it into WARC first (`warcio recompress OLD.arc.gz NEW.warc.gz`) and read that.',
  };
}
