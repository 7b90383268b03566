// What the styles of a DOCX say of paragraphs: which are headings, quotations, items of lists.
//
// In:  `word/styles.xml` as text.
// Out: for each style id a kind, as far as its name, its outline level or its numbering tell one, or those of the style
//      that it is based on; and the language that the document declares.
//
// Ids are in the language of the program ("berschrift1"), names are always in English ("heading 1").

import type { BlockKind } from '../nouns/index.ts';
import { namesOf } from './docx-names.ts';
import { attributeOf, walkXml } from './docx-xml.ts';

export interface Styles {
  readonly kindOf: (id: string | undefined) => BlockKind | undefined;
  /** As declared for all text, such as `en-GB`. */
  readonly language: string | undefined;
}

interface Style {
  name: string;
  basedOn?: string;
  outline?: number;
  isNumbered?: boolean;
}

/** Styles based on styles: a longer chain is a ring. */
const MOST_STEPS = 20;

/** Outline levels of headings; 9 is body text. */
const LOWEST_HEADING = 8;

const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/, 'headline'],
  [/^(?:heading\b|subtitle$|abstract title$)/, 'heading'],
  [/^(?:intense )?quot(?:e|ation)s?$|^block text$|^quotations$/, 'block quotation'],
  [/^list (?:bullet|number|continue)\b|^list(?: \d)?$/, 'list item'],
  [/\bcaption$/, 'caption'],
  [/^(?:author|byline)$/, 'byline'],
  [/^(?:toc\b|table of (?:contents|figures)|index \d|header$|footer$|page number$)/, 'boilerplate'],
];

export function stylesOf(xml: string): Styles {
  const names = namesOf();
  const styles = new Map<string, Style>();
  const open: string[] = [];
  let style: Style | undefined;
  let language: string | undefined;
  walkXml(xml, {
    open(tag) {
      names.declare(xml.slice(tag.from, tag.to));
      const name = names.of(tag.name);
      const value = (): string | undefined => attributeOf(xml, tag, 'val');
      if (name === 'w:style') {
        style = { name: '' };
        const id = attributeOf(xml, tag, 'styleId');
        if (id !== undefined && !styles.has(id)) styles.set(id, style);
        if (tag.isEmpty) style = undefined;
      } else if (name === 'w:lang' && open.includes('w:docDefaults')) language ??= value();
      else if (style) {
        const base = name === 'w:basedOn' ? value() : undefined;
        if (name === 'w:name') style.name = (value() ?? '').toLowerCase();
        if (base !== undefined) style.basedOn = base;
        if (name === 'w:outlineLvl') style.outline = Number(value());
        if (name === 'w:numId') style.isNumbered = value() !== '0';
      }
      if (!tag.isEmpty) open.push(name);
      return open.length < 100;
    },
    close(written) {
      const name = names.of(written);
      if (name === 'w:style') style = undefined;
      if (open.at(-1) === name) open.pop();
    },
    text() {},
  });
  return { kindOf: (id) => kindOf(styles, id), language };
}

function kindOf(styles: ReadonlyMap<string, Style>, id: string | undefined): BlockKind | undefined {
  let at = id;
  let isNumbered: boolean | undefined;
  for (let step = 0; at !== undefined && step < MOST_STEPS; step++) {
    // A document without its styles still has the ids that Word gives in English.
    const style: Style | undefined = styles.get(at) ?? (step === 0 ? { name: spaced(at) } : undefined);
    if (!style) break;
    const kind = KINDS.find(([form]) => form.test(style.name))?.[1];
    if (kind) return kind;
    if (style.outline !== undefined) return style.outline <= LOWEST_HEADING ? 'heading' : undefined;
    isNumbered ??= style.isNumbered;
    at = style.basedOn;
  }
  return isNumbered ? 'list item' : undefined;
}

/** `IntenseQuote` to `intense quote`. */
function spaced(id: string): string {
  return id.replace(/(?<=[a-z])(?=[A-Z\d])/g, ' ').toLowerCase();
}
