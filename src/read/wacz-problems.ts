// What can be wrong with a WACZ, in words. Problems of the records in it are those of WARC.

import type { Problem } from '../nouns/index.ts';

export function brokenZip(why: string): Problem {
  return {
    code: 'wacz/broken-zip',
    message: `The directory of the zip cannot be read to its end: ${why}.`,
    value: why,
    fix: 'Fetch or copy the file again; `unzip -t` tells whether it is whole.',
  };
}

export function brokenFile(name: string, why: string): Problem {
  return {
    code: 'wacz/broken-file',
    message: `A file in the zip cannot be unpacked to its end: ${why}. What came before was read.`,
    value: name,
    fix: 'Fetch or copy the file again; `unzip -t` tells whether it is whole.',
  };
}

export function noList(why: string): Problem {
  return {
    code: 'wacz/no-list',
    message: `The list of files (datapackage.json) cannot be read: ${why}. The files were read, their hashes not checked.`,
    value: why,
    fix: 'Do not rely on these captures: nothing says that they are the files that were archived.',
  };
}

export function otherHash(name: string, why: 'other' | 'missing' | 'not listed'): Problem {
  return {
    code: 'wacz/digest',
    message:
      why === 'missing'
        ? 'A file that the archive lists is not in it.'
        : why === 'not listed'
          ? 'A WARC file is in the archive, but not in its list of files; it was read.'
          : 'A file has another hash than the archive says: it was changed or damaged since. It was read.',
    value: name,
    fix: 'Do not rely on these captures: compare them with another copy of the archive.',
  };
}

export function bomb(name: string, limit: string): Problem {
  return {
    code: 'wacz/bomb',
    message: 'The zip unpacks to far more than an archive of pages does; the rest of it was not read.',
    value: name,
    limit,
    fix: 'Do not trust this file. If it is right, unpack it yourself and read the WARC files in it.',
  };
}

export function tooManyFiles(limit: number): Problem {
  return {
    code: 'wacz/too-many-files',
    message: 'The zip holds more files than are read; the first were.',
    value: `more than ${limit}`,
    limit: `${limit} files`,
    fix: 'Unpack it and read the WARC files in it.',
  };
}
