// A page of HTML to a draft: all its visible text in blocks, of which the article's are told from the rest.
//
// In:  the page as text, with its bytes.
// Out: a draft. What Readability does not hold to be the article is `boilerplate`: marked, never dropped.
//
// HTML that is an article and nothing else (a feed's item) is all body, and Readability is not asked.
// A page that Readability cannot read is all body, with a problem: the reader then sees menus among the news, which is
// better than not seeing the news.

import type { DateCandidate, Problem } from '../nouns/index.ts';
import { byteFinder } from './byte-rows.ts';
import type { Draft, Source } from './draft.ts';
import { pageTextOf } from './html-blocks.ts';
import { bodyOf } from './html-body.ts';
import { kindsOf } from './html-kinds.ts';
import { metaOf } from './html-meta.ts';
import { titleBlock } from './html-title.ts';
import { elementsOf, type HtmlTree, treeOf } from './html-tree.ts';
import type { Limits } from './limits.ts';

/** The parser makes these even for an empty page: html, head, body. */
const FEWEST_ELEMENTS = 3;

export function readHtml(
  source: Source,
  limits: Limits,
  { isArticle = false }: { readonly isArticle?: boolean } = {},
): Draft {
  const tree = treeOf(source.text, Math.max(FEWEST_ELEMENTS, limits.maxElements));
  const meta = metaOf(tree, source.text);
  const root = [...tree.document.childNodes].find((node) => node.nodeName === 'html');
  const page = pageTextOf(root as never, source);
  const problems: Problem[] = [...treeProblems(tree, source.text, limits.maxElements), ...meta.problems];
  const finder = byteFinder(source.map);
  const place = ({ bytes, ...date }: DateCandidate): DateCandidate => ({
    ...date,
    ...(bytes && { bytes: Object.freeze(finder.range(bytes.from, bytes.to)) }),
  });
  if (page.blocks.length === 0 && !isArticle) problems.push(noText(tree, page.hiddenChars));
  const body = page.blocks.length > 0 && !isArticle ? bodyOf(root as never, page, meta.title) : null;
  const hasArticle = body !== null && body.size > 0;
  if (!hasArticle && page.blocks.length > 0 && !isArticle) problems.push(noArticle(page.blocks.length));
  const kinds = kindsOf(page, hasArticle ? body : null, meta);
  const withTitle = titleBlock({ text: page.text, map: page.map, blocks: kinds.blocks }, meta, source);
  return {
    ...withTitle,
    dates: [...meta.dates, ...kinds.dates].map(place),
    authors: meta.authors.length > 0 ? meta.authors : kinds.authors,
    outlet: meta.outlet,
    url: meta.url,
    credit: kinds.credit ?? meta.credit,
    language: meta.language,
    reader: { name: 'html', options: { body: hasArticle ? 'readability 0.6.0' : 'all' } },
    problems,
  };
}

function treeProblems(tree: HtmlTree, source: string, maxElements: number): readonly Problem[] {
  const problems: Problem[] = [];
  if (tree.isCut)
    problems.push({
      code: 'html/too-complex',
      message: 'The page has too many elements; its text was read up to the limit only.',
      value: `more than ${maxElements} elements`,
      limit: `${maxElements} elements`,
      fix: 'Save the article alone (a print view, or its text) and read that.',
    });
  if (tree.swallowedBy !== undefined)
    problems.push({
      code: 'html/cut-off',
      message: 'A tag, comment, title or script of the page never ends, and hides what comes after it.',
      value: tree.swallowedBy,
      fix: 'Compare the end of the report with the page; fetch it again if it is incomplete, or read it as text.',
    });
  if (source.slice(0, 10_000).includes('<!ENTITY'))
    problems.push({
      code: 'html/entities',
      message: 'The page defines entities of its own; they stand in the text as written and are not expanded.',
      fix: 'Compare the report with the original if words are missing.',
    });
  return problems;
}

function noArticle(blocks: number): Problem {
  return {
    code: 'html/no-article',
    message: 'The article could not be told from the rest of the page; all visible text was read as its body.',
    value: `${blocks} blocks`,
    fix: 'Expect menus and adverts among the claims; save the article alone (a reader view, or its text) to be rid of them.',
  };
}

function noText(tree: HtmlTree, hiddenChars: number): Problem {
  let scripts = 0;
  for (const { tagName } of elementsOf(tree.document)) if (tagName === 'script') scripts++;
  return {
    code: 'html/no-text',
    message: 'The page shows no text without running its scripts.',
    value: `${scripts} scripts, ${hiddenChars} characters of hidden text`,
    fix: 'Open the page in a browser, save it once it shows (or copy its text), and read that.',
  };
}
