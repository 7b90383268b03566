import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, freshPath, newCase } from './case-folders.ts';
import { hearsay } from './hearsay.ts';

const SAID = 'The mayor said on Monday that the bridge would close for a week. Nobody was hurt.';
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge to close</title><meta property="og:site_name" content="=Valley Post">
<meta property="article:published_time" content="2031-03-05T09:00:00Z"></head>
<body><article><h1>Bridge to close</h1><p>${SAID}</p><p>${SAID.replace('Monday', 'Tuesday')}</p></article></body></html>`;
const FEED = `<rss><channel><title>Harbour Feed</title><item><guid>g1</guid><title>Pumps</title><description>${SAID}</description></item></channel></rss>`;

let folder: string;
beforeAll(async () => {
  folder = await newCase();
  const inputs = folderWith({ 'feed.xml': FEED, 'page.html': PAGE });
  expect((await hearsay(['add', folder, inputs])).code).toBe(1); // the feed has a summary only
}, 120_000);

describe('hearsay reports', () => {
  it('says of each what it is, how its claims stand, where it came from and what was met', async () => {
    const { code, out } = await hearsay(['reports', folder]);
    expect(code).toBe(0);
    const [feed, page, end] = out.split(/\n(?=\S)/);
    expect(feed).toMatch(
      /^[0-9a-f]{12} {2}undated {2}Harbour Feed: Pumps\n {14}1 suggested; from .*feed\.xml; capture [0-9a-f]{12}, part g1; feed\/summary-only/,
    );
    expect(page).toMatch(
      /^[0-9a-f]{12} {2}2031-03-05T09:00:00Z {2}=Valley Post: Bridge to close\n {14}2 suggested; from .*page\.html; capture [0-9a-f]{12}$/,
    );
    expect(end).toMatch(/^2 reports\./);
  });

  it('narrows to words and to an outlet, and follows judgements', async () => {
    const claims = JSON.parse((await hearsay(['claims', folder, '--format', 'json'])).out);
    expect((await hearsay(['judge', folder, claims.at(-1).id, 'reject', '--why', 'x'])).code).toBe(0);
    const found = JSON.parse((await hearsay(['reports', folder, '--text', 'tuesday', '--format', 'json'])).out);
    expect(found).toMatchObject([
      {
        about: { outlet: '=Valley Post' },
        claims: { suggested: 1, rejected: 1 },
        problems: {},
        report: claims.at(-1).report,
      },
    ]);
    const outlet = JSON.parse((await hearsay(['reports', folder, '--outlet', 'Harbour Feed', '--format', 'json'])).out);
    expect(outlet).toMatchObject([{ part: 'g1', problems: { 'feed/summary-only': 1 } }]);
    expect((await hearsay(['reports', folder, '--text', 'zeppelin'])).out).toMatch(/^0 reports/);
  });

  it('writes a table in which no words are a formula', async () => {
    const csv = await hearsay(['reports', folder, '--format', 'csv']);
    expect(csv.out).toMatch(/^\ufeffreport,outlet,title,published,authors,/);
    expect(csv.out).toContain(",'=Valley Post,");
    const path = join(freshPath(), '..', 'reports.xlsx');
    expect((await hearsay(['reports', folder, '--format', 'xlsx', '--to', path])).code).toBe(0);
    const [{ data }] = (await readXlsx(path)) as unknown as [{ data: unknown[][] }];
    expect(data).toHaveLength(3);
    expect(data[2]).toEqual(expect.arrayContaining(['=Valley Post', 'Bridge to close', 1]));
  });
});
