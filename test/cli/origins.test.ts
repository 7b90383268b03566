import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, newCase } from './case-folders.ts';
import { hearsay } from './hearsay.ts';

const page = (outlet: string, day: number, title: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="2031-03-0${day}T09:00:00Z"></head>
<body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;

const LOCK = [
  'PORT VELA, March 4 (Estuary News Agency) - A lock gate of the eastern basin gave way on Tuesday night and flooded forty cellars, the harbour office said.',
  'The gate had been inspected in autumn, and nobody was hurt when it broke, according to Marta Ilves, who leads the office.',
  'Three barges that lay in the basin were carried as far as the sugar bridge before a tug could reach them.',
  'Owners of the cellars met on the quay in the morning and asked who would pay for the pumps that they had hired.',
  'Divers will look at the hinges as soon as the water in the basin is clear enough to see by, which may take until Friday.',
];
const COPY = [
  ...LOCK.slice(1, 4),
  'Divers will look at the hinges as soon as the water is clear enough, which may take until Saturday.',
  'With reporting by Estuary News Agency.',
];
const OWN = [
  'I walked along the sugar bridge before breakfast and counted eleven people with buckets, none of whom wished to be named.',
  'A baker said that the smell of diesel had woken her long before the sirens did.',
];

let folder: string;
beforeAll(async () => {
  folder = await newCase();
  const inputs = folderWith({
    '1-agency.html': page('Estuary News Agency', 4, 'Lock gate gives way', LOCK),
    '2-copy.html': page('Valley Post', 5, 'Cellars flooded in Port Vela', COPY),
    '3-own.html': page('Harbour Letter', 5, 'Buckets before breakfast', OWN),
  });
  expect((await hearsay(['add', folder, inputs])).code).toBe(0);
}, 120_000);

describe('hearsay origins', () => {
  it('says of each report what it takes from where, and how many origins there are at most', async () => {
    const { code, out } = await hearsay(['origins', folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/^[0-9a-f]{12} {2}Estuary News Agency: Lock gate gives way\n/);
    expect(out).toMatch(
      /Valley Post: Cellars flooded in Port Vela\n {4}copies [0-9a-f]{12} Estuary News Agency: Lock gate gives way; \d+ % of it, 4 sentences\n/,
    );
    expect(out).toContain('“With reporting by Estuary News Agency.”');
    expect(out).toMatch(/Harbour Letter: Buckets before breakfast\n {4}takes nothing from a report of this case/);
    expect(out).toContain('3 reports · at most 2 origins.\n');
    expect(out).toContain('what is not known is not counted as independent');
  });

  it('gives every edge with spans that slice to its words', async () => {
    const rows = JSON.parse((await hearsay(['origins', folder, '--format', 'json'])).out);
    const copy = rows[1].edges.find(({ kind }: { kind: string }) => kind === 'copy');
    expect(copy).toMatchObject({ report: rows[1].report, from: rows[0].report });
    expect(rows[1].origin).toBe(rows[0].report);
    const sentences = copy.words.filter(({ rule }: { rule: string }) => rule.startsWith('sentence/'));
    expect(sentences).toHaveLength(4);
    expect(sentences[0]).toMatchObject({ from: [LOCK[1]], to: [LOCK[1]] });
    expect(rows[2]).toMatchObject({ origin: rows[2].report, edges: [] });
  });

  it('lays a copy beside its origin, sentence by sentence', async () => {
    const rows = JSON.parse((await hearsay(['origins', folder, '--format', 'json'])).out);
    const { out } = await hearsay(['origins', folder, '--diff', rows[1].report.slice(0, 12)]);
    expect(out).toContain(`  = ${LOCK[2]}\n`);
    expect(out).toMatch(/ {2}~ Divers will look .*\n {6}gone: .*Friday.*\n {6}new: {2}.*Saturday/);
    expect(out).toContain('  - A lock gate of the eastern basin gave way');
    expect(out).toMatch(/3 kept, 1 changed, \d+ dropped, \d+ added\.\n$/);
    const none = await hearsay(['origins', folder, '--diff', rows[2].report]);
    expect(none.out).toMatch(/copies no report of this case/);
  });

  it('writes a table, and refuses an id that no report has', async () => {
    const { out } = await hearsay(['origins', folder, '--format', 'csv']);
    expect(out).toMatch(/^\ufeffreport,outlet,title,origin,copies,/);
    expect(await hearsay(['origins', folder, '--diff', 'ffff'])).toMatchObject({ code: 2 });
  });
});
