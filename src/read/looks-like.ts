// What bytes that are not text look like, by their first bytes or by their control characters.
//
// In:  bytes.  Out: a plain name and the next step, or undefined for what may be text.

export interface Look {
  readonly name: string;
  readonly fix: string;
}

const NOT_YET = 'Hearsay does not read this format yet: save its text as .txt or .html and read that.';
const NOT_TEXT = 'There is no text in it that Hearsay can read: give the article itself, as .txt, .md or .html.';
const UNPACK = 'Unpack it first and read the files inside.';

/** First bytes in Latin-1, name, next step. */
const MAGIC: readonly (readonly [string, string, string])[] = [
  ['%PDF-', 'a PDF', 'Name no format, and read it with `readEach`, which opens PDFs.'],
  [
    'PK\x03\x04',
    'a zip archive (or .docx, .odt, .epub, .wacz)',
    'Name no format, and read it with `readEach`, which opens .docx; save another document as .txt or .html; unpack an archive first.',
  ],
  ['\x1f\x8b', 'gzip-compressed', UNPACK],
  ['BZh', 'bzip2-compressed', UNPACK],
  ['\xfd7zXZ\x00', 'xz-compressed', UNPACK],
  ['\x28\xb5\x2f\xfd', 'zstd-compressed', UNPACK],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive', UNPACK],
  ['Rar!\x1a\x07', 'a RAR archive', UNPACK],
  ['\x89PNG\r\n', 'a PNG image', NOT_TEXT],
  ['\xff\xd8\xff', 'a JPEG image', NOT_TEXT],
  ['GIF8', 'a GIF image', NOT_TEXT],
  ['{\\rtf', 'an RTF document', NOT_YET],
  [
    '\xd0\xcf\x11\xe0',
    'an old Office document (.doc, .xls)',
    'Hearsay does not read this format: save it as .docx or .txt and read that; if it asks for a password, without one.',
  ],
  ['SQLite format 3\x00', 'an SQLite database', NOT_TEXT],
  ['\x7fELF', 'a program', NOT_TEXT],
  ['MZ\x90\x00', 'a program', NOT_TEXT],
  ['ID3', 'MP3 sound', NOT_TEXT],
  ['OggS', 'Ogg sound', NOT_TEXT],
  ['\xff\xfe\x00\x00', 'UTF-32 text', 'Save it as UTF-8 (iconv -f UTF-32 -t UTF-8) and read that.'],
  ['\x00\x00\xfe\xff', 'UTF-32 text', 'Save it as UTF-8 (iconv -f UTF-32 -t UTF-8) and read that.'],
];

/** Names whose first bytes are letters, which text may begin with too. They count only before a control character. */
const MAY_BE_WORDS = new Set(['BZh', 'GIF8', 'ID3', 'OggS', '7z\xbc\xaf\x27\x1c']);

const SAMPLE_BYTES = 4096;

/** More control characters than this share is not text in any charset that sets one byte or more a character. */
const MAX_CONTROL_SHARE = 0.1;

export function looksLike(bytes: Uint8Array): Look | undefined {
  for (const [magic, name, fix] of MAGIC)
    if (beginsWith(bytes, magic) && (!MAY_BE_WORDS.has(magic) || controlShare(bytes) > 0)) return { name, fix };
  return undefined;
}

/** For bytes that were not told to be UTF-16: their control characters give them away. */
export function looksBinary(bytes: Uint8Array): boolean {
  return controlShare(bytes) > MAX_CONTROL_SHARE;
}

function beginsWith(bytes: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}

/** NULs and control characters other than tab, line ends, form feed and escape (ISO-2022-JP), as a share of a sample. */
function controlShare(bytes: Uint8Array): number {
  const size = Math.min(bytes.length, SAMPLE_BYTES);
  let count = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!;
    if ((byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1b) || byte === 0x7f) count++;
  }
  return size === 0 ? 0 : count / size;
}
