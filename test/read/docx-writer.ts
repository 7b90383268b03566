// Writes small DOCX files: the parts that are given, zipped.

import { zip } from './zip-writer.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="urn:r"`;

export const MAIN = 'word/document.xml';

const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${MAIN}"/></Relationships>`;

/** The main part with this body. */
export function documentOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

export interface Parts {
  readonly [name: string]: string | Uint8Array;
}

/** A file with this body, and other parts; a part of the same name takes the place of ours. */
export function docxOf(body: string, parts: Parts = {}): Uint8Array {
  return zipped({ '[Content_Types].xml': '<Types/>', '_rels/.rels': RELS, [MAIN]: documentOf(body), ...parts });
}

export function zipped(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  return zip(Object.entries(parts).map(([name, bytes]) => ({ name, bytes, isStored: level === 0 })));
}

/** A paragraph of one run; `properties` stand in its `w:pPr`. */
export function p(words: string, properties = ''): string {
  const ppr = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${ppr}${r(words)}</w:p>`;
}

export function r(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
export const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

/** Styles by id: what they are called, and what else stands in them. */
export function stylesOf(
  styles: Readonly<Record<string, readonly [name: string, more?: string]>>,
  defaults = '',
): string {
  const all = Object.entries(styles).map(
    ([id, [name, more = '']]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`,
  );
  return `<w:styles xmlns:w="${W}"><w:docDefaults>${defaults}</w:docDefaults>${all.join('')}</w:styles>`;
}

export function coreOf(values: Readonly<Record<string, string>>): string {
  const all = Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc" xmlns:dcterms="urn:dcterms">${all.join('')}</cp:coreProperties>`;
}
