// Writes small PDFs: plain syntax, Helvetica, words at chosen positions. What a page draws is what stands here.

import { deflateSync } from 'node:zlib';

/** Words drawn in one go, their left end and base line in points from the bottom left of the page. */
export interface Drawn {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** In points; 10 by default. */
  readonly size?: number;
  readonly font?: keyof typeof FONTS;
  /** Degrees, counter-clockwise. */
  readonly turned?: number;
}

export interface Written {
  readonly info?: Readonly<Record<string, string>>;
  /** Degrees by which a viewer turns the pages, clockwise. */
  readonly rotate?: number;
  /** Left, bottom, right, top; a US letter page by default. */
  readonly view?: readonly [number, number, number, number];
  readonly compress?: boolean;
  /** More in the catalogue, such as `/Lang(en)`. */
  readonly catalog?: string;
  /** More in the trailer, such as `/Encrypt 9 0 R`. */
  readonly trailer?: string;
  /** Objects behind the others; the first has the number that `firstFree` gives. */
  readonly more?: readonly string[];
}

const FONTS = { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' } as const;
const LETTER = [0, 0, 612, 792] as const;

/** Catalogue, tree of pages, information, three fonts; then two objects a page. */
const BEFORE_PAGES = 6;
export const firstFree = (pages: number): number => BEFORE_PAGES + 2 * pages + 1;

export function pdfOf(pages: readonly (readonly Drawn[])[], written: Written = {}): Uint8Array {
  const { info = {}, rotate = 0, view = LETTER, compress = true, catalog = '', trailer = '', more = [] } = written;
  const kids = pages.map((_, at) => `${BEFORE_PAGES + 1 + 2 * at} 0 R`).join(' ');
  const entries = Object.entries(info).map(([name, value]) => `/${name}(${escaped(value)})`);
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<<${entries.join('')}>>`,
    ...Object.values(FONTS).map((name) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`),
    ...pages.flatMap((page, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[${view.join(' ')}]/Rotate ${rotate}/Contents ${BEFORE_PAGES + 2 + 2 * at} 0 R` +
        '/Resources<</Font<</regular 4 0 R/bold 5 0 R/italic 6 0 R>>>>>>',
      streamOf(page.map(operatorsOf).join('\n'), { compress }),
    ]),
    ...more,
  ];
  return fileOf(objects, `/Info 3 0 R${trailer}`);
}

/** A file of these objects, the first of which is the catalogue. */
export function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\n`;
  return Buffer.from(`${file}startxref\n${end}\n%%EOF\n`, 'latin1');
}

export function streamOf(content: string, { compress = false, dict = '' } = {}): string {
  const data = compress ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  return `<<${dict}${compress ? '/Filter/FlateDecode' : ''}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

function operatorsOf({ words, x, y, size = 10, font = 'regular', turned = 0 }: Drawn): string {
  const [cos, sin] = [Math.cos, Math.sin].map((of) => of((turned * Math.PI) / 180).toFixed(5));
  return `BT /${font} ${size} Tf ${cos} ${sin} ${-Number(sin!)} ${cos} ${x} ${y} Tm (${escaped(words)}) Tj ET`;
}

/** Windows-1252 in a literal string. */
function escaped(words: string): string {
  return [...words]
    .map((char) => CP1252[char] ?? char)
    .join('')
    .replace(/[\\()]/g, (sign) => `\\${sign}`);
}

const CP1252: Readonly<Record<string, string>> = {
  '•': '\x95',
  '–': '\x96',
  '—': '\x97',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
};

/** Widths of Helvetica from the space to the tilde, in thousandths of an em (Adobe's font metrics). */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);

export function widthOf(words: string, size = 10): number {
  return [...words].reduce((sum, char) => sum + (WIDTHS[char.charCodeAt(0) - 32] ?? 556), 0) * (size / 1000);
}

export interface Column {
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly leading?: number;
  /** How far the first line of each paragraph is set in. */
  readonly indent?: number;
  /** Besides the leading, between paragraphs. */
  readonly gap?: number;
  readonly font?: keyof typeof FONTS;
  /** Full lines reach the right edge, word by word. */
  readonly justified?: boolean;
  /** Parts words at the end of lines where a part of three letters fits, as a newspaper does. */
  readonly hyphenated?: boolean;
}

/** Sets paragraphs in a column: as many lines as it takes, downwards. */
export function set(paragraphs: readonly string[], column: Column): readonly Drawn[] {
  const { x, width, size = 10, leading = 1.2 * size, indent = 0, gap = 0, font = 'regular' } = column;
  const drawn: Drawn[] = [];
  let { y } = column;
  for (const paragraph of paragraphs) {
    const lines = broken(paragraph, { ...column, size, indent });
    lines.forEach((line, at) => {
      const left = at === 0 ? x + indent : x;
      const room = x + width - left;
      const isLast = at === lines.length - 1;
      if (column.justified && !isLast) {
        const words = line.split(' ');
        const space =
          (room - words.reduce((sum, word) => sum + widthOf(word, size), 0)) / Math.max(1, words.length - 1);
        let at = left;
        for (const word of words) {
          drawn.push({ words: word, x: at, y, size, font });
          at += widthOf(word, size) + space;
        }
      } else drawn.push({ words: line, x: left, y, size, font });
      y -= leading;
    });
    y -= gap;
  }
  return drawn;
}

function broken(
  paragraph: string,
  { width, size, indent, hyphenated }: { width: number; size: number; indent: number; hyphenated?: boolean },
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of paragraph.split(' ')) {
    const room = width - (lines.length === 0 ? indent : 0);
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (hyphenated && /^\p{Ll}{7,}/u.test(word)) {
      const at = [...word].findLastIndex(
        (_, end) => end >= 3 && end <= word.length - 4 && widthOf(`${line} ${word.slice(0, end)}-`, size) <= room,
      );
      if (at > 0) {
        line += ` ${word.slice(0, at)}-`;
        word = word.slice(at);
      }
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}
