// Words of a report as HTML: nothing in them is markup, and characters that act on the page are shown by their number.

import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
});

/** For text between tags. */
export function escapeHtml(words: string): string {
  return visible(
    words.replace(/[&<>"']/g, (character) => entities[character]!),
    (character) => `<span class="odd">${numberOf(character)}</span>`,
  );
}

/** For the value of an attribute in double quotes. */
export function escapeAttribute(words: string): string {
  return visible(
    words.replace(/[&<>"']/g, (character) => entities[character]!),
    numberOf,
  );
}

function numberOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
