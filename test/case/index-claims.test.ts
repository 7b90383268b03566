// What the index says of claims: how they stand after passes and judgements, and why.

import { expect, it } from 'vitest';
import { INES, madeCase } from './made-case.ts';
import { claimTarget, onEveryEngine, PLANT, shown } from './on-every-engine.ts';

onEveryEngine('the claims of an index', ({ indexOf, listed }) => {
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
});
