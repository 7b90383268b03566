// Judgements on an earlier version of a page, carried over to the newer one by the built command.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { page, serve } from '../fetch/servers.ts';
import { deedsOf, expectSound, folderWith, logOf, newCase } from './case-folders.ts';
import { hearsay } from './hearsay.ts';

const BRIDGE = 'The mayor said on Monday that the bridge would close for a week.';
const FERRY = 'The governor said on Tuesday that the ferry would not run in May.';
const ROAD = 'The senator said on Friday that the road would be free for all.';
const DAM = 'The minister said on Friday that the dam was safe for now.';

const html = (...paragraphs: readonly string[]): string =>
  `<!doctype html><html><head><title>News</title></head><body><article>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;

interface Claim {
  readonly id: string;
  readonly report: string;
  readonly state: string;
  readonly flags: readonly string[];
  readonly words: { readonly source: string; readonly cue: string; readonly content: readonly string[] };
  readonly decidedBy: { readonly entry: number; readonly by: unknown } | null;
}

async function json(...args: readonly string[]) {
  const { code, out, err } = await hearsay([...args, '--format', 'json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const claimsOf = (folder: string, report: string): Promise<readonly Claim[]> =>
  json('claims', folder, '--report', report, '--state', 'suggested,accepted,rejected,corrected');
const about = (claims: readonly Claim[], source: string): Claim =>
  claims.find(({ words }) => words.source.toLowerCase().includes(source))!;

async function reportsOf(folder: string): Promise<readonly string[]> {
  return (await logOf(folder)).flatMap(({ kind, body }) => (kind === 'reading' ? [body['report'] as string] : []));
}

/** A case with two versions of a page, the first of which was judged. */
async function twoVersions(
  newer: string,
): Promise<{ folder: string; old: readonly Claim[]; reports: readonly string[] }> {
  let now = html(BRIDGE, FERRY, ROAD, DAM);
  const { port } = await serve((socket) => socket.end(page(now, { headers: ['Content-Type: text/html'] })));
  const folder = await newCase();
  const add = ['add', folder, `http://127.0.0.1:${port}/news`, '--allow-private', '127.0.0.1', '--workers', '1'];
  await hearsay(add);
  const [first] = await reportsOf(folder);
  const old = await claimsOf(folder, first!);
  await hearsay(['judge', folder, about(old, 'mayor').id, 'accept', '--why', 'heard it']);
  await hearsay(['judge', folder, about(old, 'mayor').id, 'flag', '--flag', 'witness']);
  await hearsay(['judge', folder, about(old, 'mayor').id, 'note', '--text', 'heard it twice, once by radio']);
  await hearsay(['judge', folder, about(old, 'mayor').id, 'tag', '--tag', 'bridge']);
  await hearsay(['judge', folder, about(old, 'mayor').id, 'tag', '--tag', 'by mistake']);
  await hearsay(['judge', folder, 'last', 'withdraw']);
  await hearsay(['judge', folder, about(old, 'governor').id, 'reject', '--why', 'not his words']);
  for (const who of ['minister', 'senator']) await hearsay(['judge', folder, about(old, who).id, 'accept']);
  now = newer;
  await hearsay(add);
  return { folder, old, reports: await reportsOf(folder) };
}

describe('hearsay carry', { timeout: 900_000 }, () => {
  it('shows what could be carried, writes nothing; then takes what is said to be taken, and nothing else', async () => {
    const changed = `Nobody believed this: ${FERRY}`;
    const newer = html(
      'It rained.',
      BRIDGE,
      changed,
      `Late in May: ${ROAD}`,
      'The minister said on Friday that the dam was broken.',
    );
    const { folder, old, reports } = await twoVersions(newer);
    const before = await deedsOf(folder);
    const { reports: proposed } = await json('carry', folder);
    expect(proposed).toMatchObject([{ report: reports[1], previous: reports[0] }]);
    const [mayor, governor, senator, minister] = proposed[0].claims;
    expect(mayor).toMatchObject({
      claim: about(old, 'mayor').id,
      state: 'accepted',
      how: 'same',
      diff: [],
    });
    expect(governor.claim).toBe(about(old, 'governor').id);
    // As a rejected claim it can be carried only where a run suggests it there.
    expect(['changed', 'unasked']).toContain(governor.how);
    expect(governor.diff).toEqual([
      { in: 'old', words: FERRY },
      { in: 'new', words: changed },
    ]);
    expect(minister).toMatchObject({ how: 'gone', to: null, diff: [{ words: DAM }, { in: 'new' }] });
    const { out } = await hearsay(['carry', folder, reports[1]!.slice(0, 12)]);
    expect(out).toContain(`- ${DAM}`);
    expect(out).toContain('1 judgement on the same sentences');
    expect(await deedsOf(folder)).toEqual(before);

    const { taken } = await json('carry', folder, '--take', 'all', '--why', 'the same sentence');
    const from = about(old, 'mayor').id;
    // Where the model finds the very same claim it is accepted, else added.
    expect(['accept', 'add']).toContain(taken[0].kind);
    expect(taken[0]).toMatchObject({
      by: { person: 'Ines Calder' },
      body: { why: 'the same sentence', carried: { claim: from } },
    });
    const target = { of: 'claim', id: mayor.to.claim };
    expect(taken.slice(1)).toMatchObject([
      { kind: 'flag', body: { target, flag: 'witness', carried: { claim: from } } },
      { kind: 'note', body: { target, text: 'heard it twice, once by radio', carried: { claim: from } } },
      { kind: 'tag', body: { target, tag: 'bridge', carried: { claim: from } } },
    ]);
    const tagged: readonly Claim[] = await json('claims', folder, '--tag', 'bridge', '--state', 'accepted');
    expect(tagged.map(({ id }) => id)).toContain(mayor.to.claim);
    const [then, now] = [await claimsOf(folder, reports[0]!), await claimsOf(folder, reports[1]!)];
    expect(now.find(({ id }) => id === mayor.to.claim)).toMatchObject({ state: 'accepted', flags: ['witness'] });
    expect(mayor.to.claim).not.toBe(from);
    // The old one stands as it was judged, by the entry that judged it.
    expect(about(then, 'mayor').decidedBy).toMatchObject({ entry: taken[0].body.carried.entry });
    expect(about(now, 'minister').state).toBe('suggested');
    expect((await hearsay(['log', folder, '--claim', from])).out).toContain('carried over from');
    expect((await json('carry', folder, '--take', 'all', '--why', 'again')).taken).toEqual([]);

    // What stands in another sentence is taken by its id, and by nothing else.
    expect(senator.how).toBe('changed');
    const one = await json(
      'carry',
      folder,
      reports[1]!,
      '--take',
      senator.claim.slice(0, 10),
      '--why',
      'looked at both',
    );
    expect(one.reports[0].claims[0].how).toBe('done');
    expect(['accept', 'add']).toContain(one.taken[0].kind);
    expect(one.taken[0].body.carried.claim).toBe(senator.claim);

    const refused = async (...args: readonly string[]): Promise<string> => {
      const { code, err } = await hearsay(['carry', folder, ...args]);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('--take', senator.claim)).toContain('use/missing-option');
    expect(await refused('--take', minister.claim, '--why', 'x')).toContain('carry/cannot-be-taken');
    expect(await refused('--take', 'deadbeef', '--why', 'x')).toContain('case/no-such-id');
    expect(await refused(reports[0]!)).toContain('carry/no-earlier-version');
    await expectSound(folder);
  });

  it('compares with another report where that is named; a file that was saved anew has no earlier version', async () => {
    const folder = await newCase();
    const [one, two] = [`${BRIDGE} ${DAM}`, `It rained. ${BRIDGE}`].map((words, n) =>
      join(folderWith({ [`${n}.txt`]: words }), `${n}.txt`),
    );
    await hearsay(['add', folder, one!, two!]);
    const [first, second] = await reportsOf(folder);
    await hearsay(['judge', folder, about(await claimsOf(folder, first!), 'mayor').id, 'accept']);
    expect((await hearsay(['carry', folder])).out).toContain('No report has an earlier version');
    const { reports } = await json('carry', folder, second!, '--from', first!);
    expect(reports[0].claims).toMatchObject([{ how: 'same' }]);
    // What a person corrected besides spans goes with it.
    await hearsay(['judge', folder, reports[0].claims[0].claim, 'correct', 'act', '--to', 'doubt']);
    const { to } = reports[0].claims[0];
    const { taken } = await json('carry', folder, second!, '--from', first!, '--take', 'all', '--why', 'the same');
    expect(taken).toMatchObject([{ kind: 'correct', body: { act: 'doubt', claim: to.claim } }]);
    const carried = (await claimsOf(folder, second!)).find(({ id }) => id === to.claim);
    expect(carried).toMatchObject({ state: 'accepted', act: 'doubt' });
  });

  it('takes grounds, places and times along where their words stand, and says which stay behind', async () => {
    const folder = await newCase();
    const [one, two, three] = [
      `${BRIDGE} Two nurses saw it. ${DAM}`,
      `It rained. ${BRIDGE} Two nurses saw it.`,
      `${BRIDGE} Nobody saw it. It rained on Tuesday.`,
    ].map((words, n) => join(folderWith({ [`${n}.txt`]: words }), `${n}.txt`));
    await hearsay(['add', folder, one!, two!, three!]);
    const [first, second, third] = await reportsOf(folder);
    const { id } = about(await claimsOf(folder, first!), 'mayor');
    const judged = async (...args: readonly string[]) => json('judge', folder, id, ...args);
    await judged('correct', 'basis', '--to', 'saw', '--at-words', 'Two nurses saw it');
    await judged('place', '--place', 'Old Bridge', '--gazetteer', 'geonames:7', '--at-words', 'the bridge');
    await judged('place', '--place', 'by mistake', '--at-words', 'a week');
    await hearsay(['judge', folder, 'last', 'withdraw']);
    await judged('time', '--time', '2031-03-03', '--which', 'said', '--at-words', 'on Monday', '--why', 'asked her');

    const { reports } = await json('carry', folder, second!, '--from', first!);
    const [mayor] = reports[0].claims;
    const labels = ['basis', 'places', 'time said'];
    expect(mayor.labels).toEqual(labels.map((label) => ({ label, how: 'same' })));
    expect((await hearsay(['carry', folder, second!, '--from', first!])).out).toContain(
      'with its ground, places, time said',
    );
    const { taken } = await json('carry', folder, second!, '--from', first!, '--take', 'all', '--why', 'the same');
    const newer = `It rained. ${BRIDGE} Two nurses saw it.`;
    const at = (words: string) => ({ from: newer.indexOf(words), to: newer.indexOf(words) + words.length });
    const target = { of: 'claim', id: mayor.to.claim };
    expect(taken).toMatchObject([
      { kind: 'correct', body: { basis: [{ kind: 'saw', at: at('Two nurses saw it') }], carried: { claim: id } } },
      {
        kind: 'place',
        body: {
          target,
          at: { report: second, ...at('the bridge') },
          place: { name: 'Old Bridge', gazetteer: 'geonames:7' },
          why: 'the same',
          carried: { claim: id },
        },
      },
      {
        kind: 'time',
        body: { target, of: 'said', edtf: '2031-03-03', at: { report: second, ...at('on Monday') }, why: 'the same' },
      },
    ]);
    const carried = (await claimsOf(folder, second!)).find((claim) => claim.id === mayor.to.claim);
    expect(carried).toMatchObject({
      state: 'accepted',
      basis: [{ kind: 'saw', at: at('Two nurses saw it') }],
      places: [{ gazetteer: 'geonames:7', at: at('the bridge') }],
    });

    const behind = await json('carry', folder, third!, '--from', first!);
    expect(behind.reports[0].claims[0].labels).toEqual([
      { label: 'basis', how: 'gone' },
      { label: 'places', how: 'same' },
      { label: 'time said', how: 'same' },
    ]);
    expect((await hearsay(['carry', folder, third!, '--from', first!])).out).toContain(
      'with its places, time said; without its ground: its words are gone',
    );
    const rest = await json('carry', folder, third!, '--from', first!, '--take', 'all', '--why', 'the same');
    expect(rest.taken.map(({ kind }: { kind: string }) => kind)).toEqual([
      expect.stringMatching(/^(accept|add)$/),
      'place',
      'time',
    ]);
    expect((await json('carry', folder, third!, '--from', second!)).reports[0].claims[0].how).toBe('done');
    await expectSound(folder);
  });
});
