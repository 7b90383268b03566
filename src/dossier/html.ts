// One page that shows a report with its claims underlined in place and explained in the margin.
//
// In:  an extraction.
// Out: a page that opens from a disk, without a network, and prints.
//
// The page is built from our own blocks, never from the capture's markup, and shows every block: what belongs to the
// web page and not to the article is folded, not dropped. A claim's card stands beside the block in which its cue is,
// so the order of the elements is the order of reading. Parts of a claim are told apart by the shape of the underline
// and a label, not by colour alone.

import type { Block, Extraction, Problem, Report } from '../nouns/index.ts';
import { cardHtml, receiptHtml } from './html-card.ts';
import { escapeAttribute, escapeHtml } from './html-escape.ts';
import { type HtmlMark, htmlMarksOf, markedHtml, marksByBlock } from './html-marks.ts';
import { pageHtml } from './html-page.ts';
import { nestingOf } from './nesting.ts';

/** One extraction as a self-contained page. */
export function html(extraction: Extraction): string {
  const { report, claims, problems, key } = extraction;
  const headline = report?.blocks.find((block) => block.kind === 'headline');
  const title = headline
    ? report!.text.slice(headline.from, headline.to)
    : (report?.title ?? key ?? report?.outlet ?? 'Report');
  const heading = headline ? '' : `<h1 class="unseen">${escapeHtml(title)}</h1>\n`;
  const body = `<header class="top">
<p class="brand">Hearsay <span>who is said to have said what</span></p>
${heading}${report ? aboutHtml(report) : ''}
${legendHtml(claims.length)}
</header>
${problems.length ? problemsHtml(problems) : ''}
${report ? `<main${langOf(report)}>\n${rowsHtml(report, extraction)}\n</main>` : '<main><p>Nothing could be read.</p></main>'}
<footer>
${receiptHtml(extraction)}
<p class="stance">Hearsay does not say who is right.</p>
</footer>`;
  return pageHtml(`${title} · Hearsay`, body);
}

function aboutHtml({ outlet, dates, authors, credit, url }: Report): string {
  const rows = [
    ...(outlet ? [['outlet', escapeHtml(outlet)]] : []),
    ...(authors.length ? [['by', escapeHtml(authors.join(', '))]] : []),
    ...(credit ? [['credit', escapeHtml(credit)]] : []),
    ...dates.map(({ of, edtf, where }) => [of, `${escapeHtml(edtf)} <small>${escapeHtml(where)}</small>`]),
    ...(url ? [['address', addressHtml(url)]] : []),
  ];
  return rows.length
    ? `<dl class="about">${rows.map(([name, value]) => `<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`).join('')}</dl>`
    : '';
}

/** A link only where it leads to the web: an address of a hostile page may be a script. */
function addressHtml(url: string): string {
  const words = escapeHtml(url);
  return /^https?:\/\//i.test(url)
    ? `<a href="${escapeAttribute(url)}" rel="noreferrer noopener nofollow">${words}</a>`
    : words;
}

function legendHtml(count: number): string {
  const how = count
    ? `${count} ${count === 1 ? 'claim' : 'claims'}, suggested by a machine; no person has judged ${count === 1 ? 'it' : 'them'} here.`
    : 'No claims found.';
  const score = count ? 'A score is a calibrated probability that a person would mark the claim too.' : '';
  return `<p class="legend"><span class="mark source lane-0">source</span> who is quoted
<span class="mark cue lane-0">cue</span> the words that attribute
<span class="mark content lane-0">content</span> what is attributed</p>
<p class="stance">${how} ${score} Hearsay does not say who is right.</p>`;
}

function langOf({ language }: Report): string {
  return /^[a-z]{2,3}$/.test(language.code) && language.code !== 'und' ? ` lang="${language.code}"` : '';
}

function problemsHtml(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ code, message, fix }) =>
      `<li><p>${escapeHtml(message)}</p><p>${escapeHtml(fix)} <code>${escapeHtml(code)}</code></p></li>`,
  );
  return `<section class="problems" aria-labelledby="problems"><h2 id="problems">Problems</h2><ul>${items.join('\n')}</ul></section>`;
}

function rowsHtml(report: Report, extraction: Extraction): string {
  const { claims } = extraction;
  const marks = marksByBlock(report.blocks, htmlMarksOf(claims));
  const cards = new Map<Block, string[]>();
  const blocks = report.blocks;
  const nesting = nestingOf(claims);
  claims.forEach((claim, i) => {
    const home = blocks.findLast((block) => block.from <= claim.cue.from) ?? blocks[0]!;
    cards.set(home, [...(cards.get(home) ?? []), cardHtml(extraction, claim, { number: i + 1, ...nesting[i]! })]);
  });
  const first = blocks.find((block) => block.kind === 'headline');
  const rows: string[] = [];
  for (let i = 0; i < blocks.length; ) {
    const group = boilerplateFrom(blocks, i);
    const row = (block: Block): string =>
      rowHtml(report, block, { marks: marks.get(block)!, cards: cards.get(block) ?? [], first });
    if (group.length)
      rows.push(
        `<details class="aside"><summary>${group.length} ${group.length === 1 ? 'block' : 'blocks'} of the page, not of the article</summary>\n${group.map(row).join('\n')}\n</details>`,
      );
    else rows.push(row(blocks[i]!));
    i += group.length || 1;
  }
  return rows.join('\n');
}

/** The blocks from here on that do not belong to the article. */
function boilerplateFrom(blocks: readonly Block[], from: number): readonly Block[] {
  let to = from;
  while (to < blocks.length && blocks[to]!.kind === 'boilerplate') to++;
  return blocks.slice(from, to);
}

interface RowParts {
  readonly marks: readonly HtmlMark[];
  readonly cards: readonly string[];
  /** The headline of the page; others are headings. */
  readonly first: Block | undefined;
}

function rowHtml(report: Report, block: Block, { marks, cards, first }: RowParts): string {
  const tag = block === first ? 'h1' : tags[block.kind];
  const words = `<${tag} class="${block.kind.replace(' ', '-')}" dir="auto">${markedHtml(report.text, block, marks)}</${tag}>`;
  return `<div class="row">${words}<div class="cards">${cards.length ? `\n${cards.join('\n')}\n` : ''}</div></div>`;
}

const tags: Readonly<Record<Block['kind'], string>> = Object.freeze({
  headline: 'h2',
  byline: 'p',
  dateline: 'p',
  paragraph: 'p',
  heading: 'h2',
  'list item': 'p',
  'block quotation': 'blockquote',
  caption: 'p',
  boilerplate: 'p',
});
