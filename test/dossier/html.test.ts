import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/dossier/index.ts';
import type { Extraction } from '../../src/nouns/index.ts';
import { harbour, sample } from './sample.ts';

/** As much of a document as we look at; the tests are compiled without a browser's types. */
interface Node {
  readonly textContent: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
}

const pageOf = (extraction: Extraction): Node => parseHTML(html(extraction)).document as unknown as Node;
const textsOf = (node: Node, selector: string): string[] =>
  [...node.querySelectorAll(selector)].map((n) => n.textContent);
const BLOCKS = '.row > :first-child';

describe('the page', () => {
  test('holds every block, word for word, in order', () => {
    const { text, blocks } = harbour.report!;
    expect(textsOf(pageOf(harbour), BLOCKS)).toEqual(blocks.map(({ from, to }) => text.slice(from, to)));
  });

  test('marks exactly the words of each part, numbered as the cards', () => {
    const page = pageOf(harbour);
    harbour.claims.forEach(({ source, cue, content }, i) => {
      const words = (kind: string): string => textsOf(page, `main .mark.${kind}[data-claim="${i + 1}"]`).join('');
      const slice = ({ from, to }: { from: number; to: number }): string => harbour.report!.text.slice(from, to);
      expect(words('source')).toBe(source ? slice(source) : '');
      expect(words('cue')).toBe(slice(cue));
      expect(words('content')).toBe(content.map(slice).join(''));
    });
  });

  test('a card says who, with which verb, and that a machine suggests it', () => {
    const page = pageOf(harbour);
    const card = page.querySelector('#claim-4')!.textContent.replace(/\s+/g, ' ');
    expect(card).toContain('source source not named cue Reportedly');
    expect(card).toContain('content no one was hurt');
    expect(card).toContain(
      'indirect · suggested by a machine, score 0.87 (calibrated probability that a person would mark it)',
    );
    expect(page.querySelector('#claim-6 .who')!.textContent).toBe('Lopez');
  });

  test('text and cards lead to each other without a script', () => {
    const page = pageOf(harbour);
    const links = [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href')!);
    expect(links).toHaveLength(12);
    for (const link of links) expect(page.querySelector(link), link).not.toBeNull();
  });

  test('claims that overlap, nest and cross keep all words and all marks', () => {
    const odd = sample('<1:A> [1:said] {1:one {2:two :1} three} [2:and {3:over} <3:again] or> [3:so]');
    const page = pageOf(odd);
    expect(textsOf(page, BLOCKS)).toEqual([odd.report!.text]);
    expect(textsOf(page, '.content[data-claim="1"]').join('')).toBe('one two ');
    expect(textsOf(page, '.content[data-claim="2"]').join('')).toBe('two  three');
    expect(textsOf(page, '.cue[data-claim="2"]').join('')).toBe('and over again');
    expect(textsOf(page, '.source[data-claim="3"]').join('')).toBe('again or');
  });

  test('parts that share words are underlined one below the other', () => {
    const page = pageOf(sample('<1:A> [1:said] {1:that <2:B> [2:held] {2:it}}'));
    const lanesOf = (claim: number): Set<string> =>
      new Set(
        [...page.querySelectorAll(`.content[data-claim="${claim}"]`)].map(
          (n) => /lane-\d/.exec(n.getAttribute('class')!)![0],
        ),
      );
    expect([...lanesOf(1)]).toEqual(['lane-0']);
    expect([...lanesOf(2)]).toEqual(['lane-1']);
  });

  test('content that goes on in the next paragraph is marked in both', () => {
    const page = pageOf(sample('<A> [said] {"One.}\n\n{"Two."}'));
    expect(textsOf(page, '.content[data-claim="1"]')).toEqual(['"One.', '"Two."']);
    expect(textsOf(page, '.card')).toHaveLength(1);
  });

  test('a span over two paragraphs is marked in both', () => {
    const page = pageOf(sample('<A> [said] {one\n\ntwo} three'));
    expect(textsOf(page, '.content[data-claim="1"]')).toEqual(['one', 'two']);
  });

  test('half of a pair of surrogates is shown by its number', () => {
    expect(textsOf(pageOf(sample('<A> [said] {it \ud83d}')), BLOCKS)).toEqual(['A said it U+D83D']);
  });

  test('what is not of the article is folded, not dropped', () => {
    const folded = pageOf(harbour).querySelector('details')!;
    expect(folded.querySelector('summary')!.textContent).toContain('2 blocks');
    expect(textsOf(folded, BLOCKS)).toEqual(['More from the Courier', 'Subscribe <now> for 1 crown a week']);
  });

  test('problems are shown, also when nothing could be read', () => {
    const problems = [{ code: 'input/empty', message: 'This file is empty.', fix: 'Give a file with text in it.' }];
    for (const extraction of [
      sample('Text.', { extraction: { problems } }),
      { report: null, claims: [], problems, run: null },
    ]) {
      const shown = pageOf(extraction).querySelector('.problems')!.textContent;
      for (const words of ['This file is empty.', 'Give a file', 'input/empty']) expect(shown).toContain(words);
    }
  });

  test('the receipt names bytes, text, reader, model and version', () => {
    const receipt = pageOf(harbour).querySelector('.receipt')!.textContent;
    const { capture, textSha256 } = harbour.report!;
    for (const words of [capture, textSha256, 'plain text 1', harbour.run!.modelSha256, '0.1.0'])
      expect(receipt).toContain(words);
  });

  test('takes no side', () => {
    expect(pageOf(harbour).querySelector('footer')!.textContent).toContain('Hearsay does not say who is right.');
  });
});

describe('a hostile report', () => {
  const words = `<script>alert(1)</script> ]]> --> " onload="x' &lt; <img src=x onerror=y> \u202eb \u001b[2J \u{e0041}`;
  const escaped = words.replace(/[<>[\]{}\\]/g, '\\$&');
  const page = html(
    sample(`<${escaped}> [${escaped}] {${escaped}}\n\n${escaped}`, {
      kinds: ['headline'],
      report: {
        outlet: words,
        authors: [words],
        credit: words,
        url: `javascript:alert(1)//${words}`,
        part: words,
        language: { code: '"><script>', decidedBy: 'declared' },
        dates: [{ of: 'published', edtf: words, written: words, where: words }],
        reader: { name: words, version: words, options: { [words]: words } },
      },
      extraction: { key: words, problems: [{ code: words, message: words, fix: words, input: words }] },
    }),
  );
  const document = parseHTML(page).document as unknown as Node;

  test('adds no element, attribute or link', () => {
    expect([...document.querySelectorAll('script')]).toHaveLength(1);
    expect([...document.querySelectorAll('img, iframe, object, link, base, form')]).toHaveLength(0);
    expect([...document.querySelectorAll('[onload], [onerror], [style]')]).toHaveLength(0);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^#(claim|cue)-\d+$/);
    expect(document.querySelector('main')!.getAttribute('lang')).toBeNull();
  });

  test('keeps its words, with what acts on a page shown by its number', () => {
    const shown = words.replace('\u202e', 'U+202E').replace('\u001b', 'U+001B').replace('\u{e0041}', 'U+E0041');
    expect(textsOf(document, BLOCKS)).toEqual([`${shown} ${shown} ${shown}`, shown]);
    expect(page).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test('an address of the web is a link that tells nothing of where it came from', () => {
    const link = pageOf(harbour).querySelector('.about a')!;
    expect(link.getAttribute('href')).toBe('https://courier.example/harbour-fire');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });
});

describe('the policy', () => {
  const page = html(harbour);

  test('allows the one style sheet and the one script in the page, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const hashOf = (tag: string): string =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)![1]!)
        .digest('base64');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hashOf('style')}'`,
      `script-src 'sha256-${hashOf('script')}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('nothing is fetched from outside', () => {
    expect(page).not.toMatch(/\b(src|srcset)=|url\(|@import|<link/);
  });

  test('serves dark rooms, paper, and people whom motion disturbs', () => {
    for (const query of ['prefers-color-scheme: dark', '@media print', 'prefers-reduced-motion'])
      expect(page).toContain(query);
  });
});
