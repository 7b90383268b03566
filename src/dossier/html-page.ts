// The frame of a page that needs nothing from outside and lets nothing in.
//
// The policy allows exactly the one style sheet and the one script that stand in the page, by their hashes: whatever a
// report smuggled in, the browser would not run it, and would load nothing.

import { sha256 } from '../text/sha256.ts';
import { escapeAttribute } from './html-escape.ts';
import { pageScript } from './html-script.ts';
import { pageStyle } from './html-style.ts';

/** A whole page, ending in a line feed. `body` is HTML, `title` is words. */
export function pageHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeAttribute(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body}
<script>${pageScript}</script>
</body>
</html>
`;
}

function sourceHash(source: string): string {
  const bytes = sha256(source).match(/../g)!;
  return `'sha256-${btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))))}'`;
}

const policy = [
  "default-src 'none'",
  `style-src ${sourceHash(pageStyle)}`,
  `script-src ${sourceHash(pageScript)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
