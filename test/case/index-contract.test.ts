// What holds of every index, whatever it is given: unknown entries, hostile words, missing and forgotten texts.

import { expect, it } from 'vitest';
import { dumpOf } from './engines.ts';
import { madeCase } from './made-case.ts';
import { claimTarget, onEveryEngine, PLANT } from './on-every-engine.ts';

onEveryEngine('an index', ({ indexOf, listed }) => {
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
