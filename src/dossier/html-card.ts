// The card in the margin that says what a claim is: who is quoted, with which words, who says so.
//
// The verb is the reporter's own, never ours. The content stands in the text beside; it is repeated for screen readers
// and for print, whole.

import type { Claim, Extraction, Report, Span } from '../nouns/index.ts';
import { escapeHtml } from './html-escape.ts';
import type { Nesting } from './nesting.ts';
import { senseLabels, senseRows } from './sense-words.ts';
import { speakerBeside } from './speaker-beside.ts';

/** Card of claim `number`, 1-based; of one that stands in another, moved in by its depth. */
export function cardHtml(
  extraction: Extraction,
  claim: Claim,
  { number, within, depth }: Nesting & { readonly number: number },
): string {
  const report = extraction.report!;
  const beside = speakerBeside(extraction, claim);
  const words = (span: Span): string => `<bdi>${escapeHtml(report.text.slice(span.from, span.to))}</bdi>`;
  const source = claim.source
    ? `<span class="who">${words(claim.source)}</span>`
    : '<span class="who unnamed">source not named</span>';
  const foreign = claim.foreign ? '<p class="note">The model was not trained for this language.</p>' : '';
  const nested =
    within === null ? '' : `<p class="note">within <a href="#claim-${within + 1}">claim ${within + 1}</a></p>\n`;
  const deep = depth > 0 ? ` nested deep-${Math.min(depth, DEEPEST)}` : '';
  return `<article class="card${deep}" id="claim-${number}" data-claim="${number}">
<p class="line"><a class="back" href="#cue-${number}" aria-label="claim ${number}, to its place in the text">${number}</a>
<span class="part">source</span> ${source}${beside === null ? '' : ` <span class="speaker">(<bdi>${escapeHtml(beside)}</bdi>)</span>`} <span class="part">cue</span> <span class="verb">${words(claim.cue)}</span></p>
<p class="words"><span class="part">content</span> ${claim.content.map(words).join(' … ')}</p>
<p class="note">${claim.manner} · suggested by a machine, score ${claim.score.toFixed(2)} <span class="meaning">(calibrated probability that a person would mark it)</span></p>
${nested}${senseHtml(report, claim)}${foreign}</article>`;
}

/** What the words say of the claiming; nothing where they only say, plainly. */
function senseHtml(report: Report, claim: Claim): string {
  const labels = senseLabels(claim).map(escapeHtml);
  const rows = senseRows(report, claim).map(({ name, words }) =>
    words === null ? escapeHtml(name) : `${escapeHtml(name)}: <bdi>${escapeHtml(words)}</bdi>`,
  );
  const all = [...labels, ...rows];
  return all.length > 0 ? `<p class="note">${all.join(' · ')}</p>\n` : '';
}

/** Deeper cards are moved in no further. */
const DEEPEST = 3;

/** What a reader needs to find the same bytes and the same machine again. */
export function receiptHtml({ report, run }: Extraction): string {
  const rows: (readonly [string, string])[] = [];
  if (report) {
    const { reader, charset, language } = report;
    const options = Object.entries(reader.options).map(([name, value]) => `${name}=${value}`);
    rows.push(
      ['capture, SHA-256', report.capture],
      ...(report.part ? [['part of the capture', report.part] as const] : []),
      ['text, SHA-256', report.textSha256],
      ['report', report.id],
      ['reader', [`${reader.name} ${reader.version}`, ...options].join(', ')],
      ['characters', `${charset.label}, decided by ${charset.decidedBy}`],
      ['language', `${language.code}, decided by ${language.decidedBy}`],
    );
  }
  if (run)
    rows.push(
      ['model', run.model],
      ['model, SHA-256', run.modelSha256],
      ['runtime', run.runtime],
      ['Hearsay', run.version],
    );
  const list = rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('\n');
  return `<section class="receipt" aria-labelledby="receipt"><h2 id="receipt">Receipt</h2>
<p>The first hash is that of the bytes as received: <code>sha256sum</code> on the file gives it again as long as they
are unchanged. It says that, and nothing about what the report says.</p>
<dl>
${list}
</dl></section>`;
}
