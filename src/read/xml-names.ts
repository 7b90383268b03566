// Names of a feed's elements, by their namespaces, as one short key each.
//
// In:  a name as written, and what stands for its prefix at that place.
// Out: a key: `title` for the feed's own vocabulary, `content:encoded`, `dc:date`, `atom:link` for others.
//
// Prefixes are the feed's choice, so the address of the namespace decides. Feeds forget to declare them often enough that an
// undeclared prefix counts as what it looks like.

const KNOWN: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': 'rss',
  'http://my.netscape.com/rdf/simple/0.9/': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9/': 'rss',
  'http://backend.userland.com/rss': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://blogs.law.harvard.edu/tech/rss': 'rss',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://purl.org/syndication/thread/1.0': 'thr',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

/** Which namespace stands for which prefix inside one element; what is not there stands in the element around it. */
export interface Spaces {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Spaces | undefined;
}

/** The spaces inside an element with these attributes. */
export function spacesIn(attributes: ReadonlyMap<string, string>, outer: Spaces | undefined): Spaces | undefined {
  const own = new Map<string, string>();
  for (const [name, value] of attributes)
    if (name === 'xmlns') own.set('', value.trim().toLowerCase());
    else if (name.startsWith('xmlns:')) own.set(name.slice(6), value.trim().toLowerCase());
  return own.size > 0 ? { own, outer } : outer;
}

/** Vocabulary and local name of an element, in lower case. */
export function nameIn(spaces: Spaces | undefined, name: string): { readonly space: string; readonly local: string } {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon).toLowerCase();
  const local = name.slice(colon + 1).toLowerCase();
  for (let at = spaces; at; at = at.outer) {
    const uri = at.own.get(prefix);
    if (uri !== undefined) return { space: (Object.hasOwn(KNOWN, uri) ? KNOWN[uri] : undefined) ?? uri, local };
  }
  return { space: prefix, local };
}
