// What can be asked of the index: filters, pages, reports.

import { expect, it } from 'vitest';
import type { ClaimFilter } from '../../src/case/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { madeCase } from './made-case.ts';
import { claimTarget, onEveryEngine, PLANT } from './on-every-engine.ts';

onEveryEngine('the questions to an index', ({ indexOf }) => {
  it('narrows by words of the source, words anywhere, report, capture, score, flag and tag', async () => {
    const made = madeCase();
    const one = made.read(['<José López> [said] {the plant would close}.', '<Kim> [told Lopez] {to go}.']);
    const [jose] = made.pass(one, ['<José López> [said] {the plant would close}.', '<Kim> [told Lopez] {to go}.'], {
      scores: [0.9, 0.5],
    });
    const two = made.read(['<工場長> [は] {閉鎖する}.', "<O'Neill> [said] {the plants close}."]);
    const [chief] = made.pass(two, ['<工場長> [は] {閉鎖する}.', "<O'Neill> [said] {the plants close}."]);
    made.log('flag', { ...claimTarget(chief!), flag: 'minor' });
    made.log('flag', { target: { of: 'capture', id: one.capture }, flag: 'witness' });
    made.log('tag', { ...claimTarget(jose!), tag: 'closure' });
    const index = await indexOf(made);
    const sources = async (filter: ClaimFilter) => (await index.claims(filter)).rows.map(({ words }) => words!.source);
    expect(await sources({ source: 'LOPEZ' })).toEqual(['José López']);
    expect(await sources({ search: 'lopez' })).toEqual(['José López', 'Kim']);
    expect(await sources({ search: '"plant would close"' })).toEqual(['José López']);
    expect(await sources({ search: '"close would"' })).toEqual([]);
    expect(await sources({ search: 'plant*' })).toEqual(['José López', "O'Neill"]);
    expect(await sources({ search: 'said -would' })).toEqual(["O'Neill"]);
    expect(await sources({ source: "o'neill" })).toEqual(["O'Neill"]);
    expect(await sources({ search: '閉鎖' })).toEqual(['工場長']);
    expect(await sources({ search: '鎖閉' })).toEqual([]);
    expect(await sources({ search: '?!' })).toEqual([]);
    expect(await sources({ search: "'; drop table claims; --" })).toEqual([]);
    expect(await sources({ report: two.id })).toEqual(['工場長', "O'Neill"]);
    expect(await sources({ capture: one.capture })).toEqual(['José López', 'Kim']);
    expect(await sources({ minScore: 0.6, maxScore: 0.85 })).toEqual(['工場長', "O'Neill"]);
    expect(await sources({ flags: ['minor'] })).toEqual(['工場長']);
    expect(await sources({ flags: ['witness'] })).toEqual(['José López', 'Kim']);
    expect(await sources({ tags: ['closure'] })).toEqual(['José López']);
    expect(await sources({ states: [] })).toEqual([]);
    expect(await index.tally({ search: 'plant*' })).toMatchObject({ suggested: 2, accepted: 0 });
  });

  it('gives pages that join without a gap in every order, while claims come in between', async () => {
    const made = madeCase();
    const sentences = Array.from({ length: 23 }, (_, i) => `<Source ${i}> [said] {word ${i}}.`);
    const report = made.read(sentences);
    const ids = made.pass(report, sentences, { scores: sentences.map((_, i) => ((i * 7) % 5) / 5) });
    made.log('accept', claimTarget(ids[3]!));
    made.log('accept', claimTarget(ids[1]!));
    const index = await indexOf(made);
    for (const order of ['text', 'score', 'judged'] as const) {
      const all = (await index.claims({}, { order })).rows.map(({ id }) => id);
      const paged: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await index.claims({}, { order, limit: 5, ...(after ? { after } : {}) });
        paged.push(...page.rows.map(({ id }) => id));
        after = page.next;
      }
      expect(paged).toEqual(all);
      expect(new Set(all).size).toBe(23);
    }
    expect((await index.claims({}, { order: 'text' })).rows.map(({ id }) => id)).toEqual(ids);
    const scores = (await index.claims({}, { order: 'score' })).rows.map(({ score }) => score!);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect((await index.claims({}, { order: 'judged', limit: 2 })).rows.map(({ id }) => id)).toEqual([ids[1], ids[3]]);
    const { next } = await index.claims({}, { limit: 5 });
    await expect(index.claims({}, { order: 'score', after: next! })).rejects.toMatchObject({
      code: 'case/bad-cursor',
    });
    await expect(index.claims({}, { after: 'zzz' })).rejects.toMatchObject({ code: 'case/bad-cursor' });
    await expect(index.claims({}, { limit: 0 })).rejects.toMatchObject({ code: 'case/bad-limit' });
  });

  it('lists reports with what they say of themselves, and finds words in them', async () => {
    const made = madeCase();
    const many = Array.from({ length: 4500 }, (_, i) => `w${i}`).join(' ');
    const dates = [{ of: 'published' as const, edtf: '2031-03-05', written: '5 March', where: 'time' }];
    const one = made.read([...PLANT, many, 'Menü.'], { outlet: 'The Post', dates });
    made.pass(one, [...PLANT, many, 'Menü.']);
    const two = made.read(['Der Bürgermeister schwieg.'], { language: { code: 'de', decidedBy: 'words' } });
    const index = await indexOf(made);
    const { rows } = await index.reports();
    expect(rows.map(({ report, entry }) => [report, entry])).toEqual([
      [one.id, 3],
      [two.id, 6],
    ]);
    expect(rows[0]).toMatchObject({ about: { outlet: 'The Post', dates }, claims: { suggested: 2 } });
    const found = async (filter: object) => (await index.reports(filter)).rows.map(({ report }) => report);
    expect(await found({ search: 'rained w4499' })).toEqual([one.id]);
    expect(await found({ search: '"w3999 w4000"' })).toEqual([one.id]);
    expect(await found({ search: 'burgermeister -rained' })).toEqual([two.id]);
    expect(await found({ search: 'post' })).toEqual([one.id]);
    expect(await found({ language: 'de' })).toEqual([two.id]);
    expect(await found({ outlet: 'The Post' })).toEqual([one.id]);
    const page = await index.reports({}, { limit: 1 });
    expect((await index.reports({}, { limit: 1, after: page.next! })).rows[0]!.report).toBe(two.id);
  });

  it('says where a report came from, what it is called, and what reading it and passes over it met', async () => {
    const made = madeCase();
    const report = made.read(PLANT, { title: 'Re: the plant', language: { code: 'de', decidedBy: 'words' } });
    made.pass(report, PLANT);
    const reading = { capture: report.capture, part: '', report: report.id, text: sha256(`text ${report.id}`) };
    made.log('reading', { ...reading, problems: ['text/odd', 'text/odd', 'date/none'] });
    made.log('capture', { capture: report.capture, size: 1, receipt: { from: 'again.txt' } });
    const index = await indexOf(made);
    const [row] = (await index.reports()).rows;
    expect(row).toMatchObject({
      about: { headline: null, title: 'Re: the plant' },
      receipt: { from: 'report.txt', url: expect.stringContaining('https://') },
    });
    expect(row!.problems).toEqual({ 'date/none': 1, 'language/unsupported': 1, 'text/odd': 2 });
    made.forget(report.capture);
    await index.apply(made.entries);
    expect((await index.reports()).rows[0]).toMatchObject({ about: null, receipt: null });
  });
});
