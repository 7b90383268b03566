// Articles described in one JSON-LD script (https://schema.org/Article).
//
// In:  the script's text.
// Out: what it says of each article, as written; null when it is not JSON.
//
// Only the top of the description is read (a list, @graph, mainEntity): articles deeper inside are related ones.

export interface JsonLdArticle {
  readonly headline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly language?: string;
  readonly url?: string;
  readonly credit?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|NewsStory)$/;

/** A page that describes more than this many things lists other articles. */
const MAX_THINGS = 200;

export function articlesIn(script: string): readonly JsonLdArticle[] | null {
  let root: unknown;
  try {
    root = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, ''),
    );
  } catch {
    return null;
  }
  const queue: unknown[] = [root];
  const articles: JsonLdArticle[] = [];
  for (let at = 0; at < queue.length && at < MAX_THINGS; at++) {
    const thing = queue[at];
    if (Array.isArray(thing)) queue.push(...thing.slice(0, MAX_THINGS));
    else if (isFields(thing)) {
      if (listOf(thing['@graph']).length > 0) queue.push(...listOf(thing['@graph']).slice(0, MAX_THINGS));
      if (listOf(thing['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type)))
        articles.push(articleOf(thing));
      else if (isFields(thing['mainEntity'])) queue.push(thing['mainEntity']);
    }
  }
  return articles;
}

function articleOf(thing: Fields): JsonLdArticle {
  const entries = {
    headline: wordsOf(thing['headline']) ?? wordsOf(thing['name']),
    published: wordsOf(thing['datePublished']),
    modified: wordsOf(thing['dateModified']),
    publisher: nameOf(thing['publisher']),
    language: wordsOf(thing['inLanguage']),
    url: wordsOf(thing['url']) ?? wordsOf(thing['mainEntityOfPage']) ?? idOf(thing['mainEntityOfPage']),
    credit: wordsOf(thing['creditText']) ?? nameOf(thing['sourceOrganization']),
  };
  const known = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  const authors = listOf(thing['author'])
    .map(nameOf)
    .filter((name) => name !== undefined);
  return { ...known, authors };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function wordsOf(value: unknown): string | undefined {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) : '';
  return words || undefined;
}

function nameOf(value: unknown): string | undefined {
  const first = listOf(value)[0];
  return isFields(first) ? wordsOf(first['name']) : wordsOf(first);
}

function idOf(value: unknown): string | undefined {
  return isFields(value) ? wordsOf(value['@id']) : undefined;
}
