// What holds of every index: on PGlite and on PostgreSQL.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimFilter, Index, IndexedClaim } from '../../src/case/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { dumpOf, ENGINES, type Engine } from './engines.ts';
import { INES, type MadeCase, madeCase } from './made-case.ts';

const PLANT = ['<Lopez> [said] {the plant would close}.', 'It rained.', '<The mayor> [denied] {any plan}.'];

function claimTarget(id: string) {
  return { target: { of: 'claim' as const, id } };
}

/** A claim as a person would write it down. */
function shown({ state, words }: IndexedClaim): string {
  return `${state}: ${words?.source} ${words?.cue} ${words?.content.join(' … ')}`;
}

for (const { name, start, missing } of ENGINES)
  describe.skipIf(missing)(`the index on ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
    }, 120_000);
    afterAll(() => engine.end(), 120_000);

    const indexOf = async (made: MadeCase): Promise<Index> => {
      const index = await engine.empty(made.files);
      await index.apply(made.entries);
      return index;
    };
    const listed = async (index: Index, filter?: ClaimFilter): Promise<readonly string[]> =>
      (await index.claims(filter)).rows.map(shown);

    it('shows suggestions of a pass with their words, and who found them', async () => {
      const made = madeCase();
      const report = made.read(PLANT);
      made.pass(report, PLANT, { scores: [0.9, 0.4] });
      const index = await indexOf(made);
      const { rows, next } = await index.claims();
      expect(rows.map(shown)).toEqual([
        'suggested: Lopez said the plant would close',
        'suggested: The mayor denied any plan',
      ]);
      expect(next).toBeNull();
      expect(rows[0]).toMatchObject({
        report: report.id,
        cue: { from: 6, to: 10 },
        score: 0.9,
        decidedBy: null,
        foundBy: { entry: 4, kind: 'run', by: { runtime: 'onnxruntime-node 1.30.0' } },
      });
    });

    it('shows what people decided, by whom, and the whole history, superseded judgements too', async () => {
      const made = madeCase();
      const report = made.read(PLANT);
      const [said, denied] = made.pass(report, PLANT);
      made.log('reject', { ...claimTarget(said!), why: 'not in this report' });
      made.log('note', { ...claimTarget(said!), text: 'ask Kim' });
      made.log('accept', claimTarget(said!), { person: 'Kim' });
      made.log('reject', claimTarget(denied!));
      const index = await indexOf(made);
      expect(await listed(index)).toEqual(['accepted: Lopez said the plant would close']);
      expect(await listed(index, { states: ['rejected'] })).toEqual(['rejected: The mayor denied any plan']);
      const history = await index.claim(said!);
      expect(history!.claim!.decidedBy).toMatchObject({ kind: 'accept', by: { person: 'Kim' } });
      expect(history!.entries.map(({ kind, by }) => [kind, by])).toEqual([
        ['reject', INES],
        ['note', INES],
        ['accept', { person: 'Kim' }],
      ]);
      expect(history!.entries[0]!.body).toMatchObject({ why: 'not in this report' });
      expect(history!.found).toMatchObject([{ entry: 4, model: 'attribution', score: 0.8 }]);
      expect(await index.claim('0'.repeat(64))).toBeNull();
    });

    it('keeps judgements when a second model reads the report', async () => {
      const one = [
        '<Lopez> [said] {the plant would close}.',
        '<Kim> [said] {it was sold}.',
        '<Anna> [warned] {of layoffs}.',
        '<Ben> [left] {town}.',
        'Eva agreed with him.',
      ];
      // The first again; the next two read otherwise; Ben, whom nobody judged, not at all; one more.
      const two = [
        '<Lopez> [said] {the plant would close}.',
        '<Kim> [said it] {was sold}.',
        '<Anna> [warned of] {layoffs}.',
        'Ben left town.',
        '<Eva> [agreed] {with him}.',
      ];
      const made = madeCase();
      const report = made.read(one);
      const [lopez, kim, anna, ben] = made.pass(report, one, { model: 'one' });
      made.log('accept', claimTarget(lopez!));
      made.log('accept', claimTarget(kim!));
      made.log('reject', claimTarget(anna!));
      const [same, kimAgain, annaAgain, eva] = made.pass(report, two, { model: 'two', scores: [0.6, 0.7, 0.8, 0.9] });
      const index = await indexOf(made);
      expect(same).toBe(lopez);
      expect(await listed(index)).toEqual([
        'accepted: Lopez said the plant would close',
        'accepted: Kim said it was sold',
        'suggested: Eva agreed with him',
      ]);
      expect((await index.alternatives(kim!)).map(({ id }) => id)).toEqual([kimAgain]);
      expect((await index.alternatives(anna!)).map(({ id }) => id)).toEqual([annaAgain]);
      expect((await index.claim(ben!))!.claim).toMatchObject({
        state: 'suggested',
        standing: 'superseded',
        supersededBy: 8,
      });
      expect((await index.claim(lopez!))!.found.map(({ model, score }) => [model, score])).toEqual([
        ['one', 0.8],
        ['two', 0.6],
      ]);
      expect((await index.claim(eva!))!.claim).toMatchObject({ standing: 'stands', score: 0.9 });
      expect(await index.status()).toMatchObject({
        claims: { suggested: 1, accepted: 2, rejected: 1 },
        alternatives: 2,
        superseded: 1,
        runs: 2,
      });
    });

    it('takes a correction: the claim that was corrected leads to the one that was made', async () => {
      const made = madeCase();
      const report = made.read(PLANT);
      const [said] = made.pass(report, PLANT);
      const to = made.marked(report, [
        'Lopez [said] {the plant would close}.',
        'It rained.',
        'The mayor denied any plan.',
      ]);
      made.log('flag', { ...claimTarget(said!), flag: 'minor' });
      const seq = made.log('correct', { claim: said!, to });
      const index = await indexOf(made);
      expect(await listed(index)).toEqual([
        'accepted: null said the plant would close',
        'suggested: The mayor denied any plan',
      ]);
      expect((await index.claim(said!))!.claim).toMatchObject({
        state: 'corrected',
        correctedTo: to.claim,
        flags: ['minor'],
      });
      expect((await index.claim(to.claim))!.claim).toMatchObject({ score: null, foundBy: null, flags: ['minor'] });
      made.log('withdraw', { entry: seq });
      await index.apply(made.entries.slice(seq));
      expect((await listed(index))[0]).toBe('suggested: Lopez said the plant would close');
      expect((await index.claim(to.claim))!.claim!.state).toBe('withdrawn');
    });

    it('takes back judgements of any kind, and what took them back', async () => {
      const made = madeCase();
      const report = made.read(PLANT);
      const [said] = made.pass(report, PLANT);
      const accepted = made.log('accept', claimTarget(said!));
      const undone = made.log('withdraw', { entry: accepted });
      const index = await indexOf(made);
      const state = async () => (await index.claim(said!))!.claim!.state;
      expect(await state()).toBe('suggested');
      const redone = made.log('withdraw', { entry: undone, why: 'a slip' });
      await index.apply(made.entries.slice(redone - 1));
      expect(await state()).toBe('accepted');
      const { entries } = (await index.claim(said!))!;
      expect(entries.map(({ kind, withdrawnBy }) => [kind, withdrawnBy])).toEqual([
        ['accept', null],
        ['withdraw', redone],
        ['withdraw', null],
      ]);
      const flag = made.log('flag', { target: { of: 'report', id: report.id }, flag: 'graphic' });
      const idle = made.log('withdraw', { entry: 1 });
      await index.apply(made.entries.slice(flag - 1));
      expect((await index.claim(said!))!.claim!.flags).toEqual(['graphic']);
      expect((await index.status()).problems).toEqual({ 'case/withdraws-nothing': 1 });
      made.log('withdraw', { entry: flag });
      await index.apply(made.entries.slice(idle));
      expect((await index.claim(said!))!.claim!.flags).toEqual([]);
    });

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
      const sources = async (filter: ClaimFilter) =>
        (await index.claims(filter)).rows.map(({ words }) => words!.source);
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
      expect((await index.claims({}, { order: 'judged', limit: 2 })).rows.map(({ id }) => id)).toEqual([
        ids[1],
        ids[3],
      ]);
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

    it('keeps entries that it does not know, and what later work will show', async () => {
      const made = madeCase();
      made.entries.push({ ...made.entries[0]!, seq: 2, kind: 'telepathy', body: { strange: '\0\ud800' } });
      const report = made.read(PLANT);
      const [said, denied] = made.pass(report, PLANT);
      made.log('link', { link: 'l1', relation: 'denies', from: denied!, to: said! });
      made.log('merge', { speakers: ['s1', 's2'], into: 's3' });
      made.log('split', { speaker: 's3', claims: [said!], into: 's4' });
      made.log('place', { ...claimTarget(said!), place: { name: 'Khan Shaykhun', latitude: 35.4, longitude: 36.6 } });
      made.log('time', { ...claimTarget(said!), of: 'happened', edtf: '2031-03?' });
      made.log('attribute', { speaker: 's3', name: 'role', value: 'mayor', cites: { url: 'https://example.org' } });
      made.log('question', { question: 'q1', text: 'Who decided?', add: [said!] });
      const index = await indexOf(made);
      expect((await index.unknown()).rows).toMatchObject([
        { entry: 2, kind: 'telepathy', body: { strange: '\0\ud800' } },
      ]);
      expect((await index.status()).unknown).toEqual({ telepathy: 1 });
      const { entries } = (await index.claim(said!))!;
      expect(entries.map(({ kind, roles }) => [kind, ...roles])).toEqual([
        ['link', 'to'],
        ['split', 'moved'],
        ['place', 'target'],
        ['time', 'target'],
        ['question', 'added'],
      ]);
      expect(entries[2]!.body).toMatchObject({ place: { name: 'Khan Shaykhun' } });
    });

    it('holds hostile words exactly', async () => {
      const strange = '<a\0b> [s\ud800aid] {\u202e"; \\\\ \u{1f600}}';
      const made = madeCase();
      const report = made.read([strange], { outlet: 'x\0y' });
      made.pass(report, [strange]);
      const index = await indexOf(made);
      const [claim] = (await index.claims()).rows;
      const { source, cue, content } = claim!;
      expect(claim!.words).toEqual({
        source: report.text.slice(source!.from, source!.to),
        cue: report.text.slice(cue.from, cue.to),
        content: content.map(({ from, to }) => report.text.slice(from, to)),
      });
      expect((await index.reports()).rows[0]!.about!.outlet).toBe('x\0y');
    });

    it('leaves out claims that cannot be pointed at, and says so', async () => {
      const made = madeCase();
      const report = made.read(PLANT);
      const [said] = made.pass(report, PLANT);
      const { files } = made;
      const far = { from: 9000, to: 9001 };
      const bad = {
        ...files,
        run: async (file: string) => {
          const whole = (await files.run(file))!;
          return {
            ...whole,
            claims: whole.claims.map((claim) => (claim.id === said ? { ...claim, cue: far } : claim)),
          };
        },
      };
      made.log('add', { ...made.marked(report, PLANT), claim: 'a'.repeat(64), content: [far] });
      const index = await indexOf({ ...made, files: bad });
      expect(await listed(index)).toEqual(['suggested: The mayor denied any plan']);
      expect((await index.status()).problems).toEqual({ 'case/claim-off-text': 2 });
      expect((await index.claim('a'.repeat(64)))!.claim).toBeNull();
    });

    it('shows no claim of a text that is not there, and the claims of the others', async () => {
      const made = madeCase();
      const there = made.read(['<Kim> [said] {it was sold}.']);
      const gone = made.read(PLANT, { language: { code: 'de', decidedBy: 'words' } });
      const claims = [made.marked(there, ['<Kim> [said] {it was sold}.']), made.marked(gone, PLANT)].map((marked) => ({
        ...marked,
        id: marked.claim,
        score: 0.5,
        foreign: false,
        reasons: [],
      }));
      made.yields([there, gone], claims);
      made.yields([gone], claims.slice(1));
      const text = async (file: string) => {
        const report = await made.files.text(file);
        return report?.id === gone.id ? null : report;
      };
      const index = await indexOf({ ...made, files: { ...made.files, text } });
      expect(await listed(index)).toEqual(['suggested: Kim said it was sold']);
      expect((await index.reports()).rows.map(({ about }) => about !== null)).toEqual([true, false]);
      expect((await index.status()).problems).toEqual({ 'language/unsupported': 1 });
    });

    it('forgets every word of a capture, and comes out the same as a fold of what is left', async () => {
      const made = madeCase();
      const kept = made.read(['<Kim> [said] {it was sold}.']);
      made.pass(kept, ['<Kim> [said] {it was sold}.']);
      const report = made.read(PLANT, { outlet: 'The Harbour Gazette' });
      const [said] = made.pass(report, PLANT);
      made.log('accept', claimTarget(said!));
      const added = made.marked(report, [
        'Lopez said the plant would close.',
        'It [rained]{.}',
        'The mayor denied any plan.',
      ]);
      made.log('add', added);
      const index = await indexOf(made);
      expect(await dumpOf(index)).toMatch(/plant.*Gazette|Gazette.*plant/s);
      const seq = made.forget(report.capture);
      await index.apply(made.entries.slice(seq - 1));
      const after = await dumpOf(index);
      expect(after).not.toMatch(/plant|lopez|mayor|rained|gazette/i);
      expect(after).toContain(report.id);
      expect(await index.status()).toMatchObject({ captures: 2, forgotten: 1, claims: { suggested: 1, accepted: 1 } });
      expect((await index.claim(said!))!.claim).toBeNull();
      expect((await index.claim(said!))!.entries.map(({ kind }) => kind)).toEqual(['accept']);
      expect((await index.claim(added.claim))!.claim).toMatchObject({ state: 'accepted', cue: added.cue, words: null });
      expect((await index.reports({ search: 'plant' })).rows).toEqual([]);
      expect(await dumpOf(await indexOf(made))).toBe(after);
    });

    it('passes over what is folded already, and refuses a gap', async () => {
      const made = madeCase();
      made.pass(made.read(PLANT), PLANT);
      const index = await indexOf(made);
      const before = await dumpOf(index);
      await index.apply(made.entries);
      expect(await index.seq()).toBe(4);
      expect(await dumpOf(index)).toBe(before);
      await expect(index.apply([{ ...made.entries[3]!, seq: 7 }])).rejects.toMatchObject({ code: 'case/index-gap' });
    });
  });
