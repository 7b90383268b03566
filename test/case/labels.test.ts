// What people correct of a claim besides its spans, and who is one with whom: on every engine.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseSpeaker, Index, IndexedClaim } from '../../src/case/index.ts';
import type { Claim, NamedPlace, Report, Speaker } from '../../src/nouns/index.ts';
import { sameSpeakers } from '../../src/resolve/speakers/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { dumpOf, ENGINES, type Engine } from './engines.ts';
import { type MadeCase, madeCase } from './made-case.ts';

const PLANT = ['<Anna Ruiz> [said] {the plant in Tripoli would close}.', '<She> [denied] {any plan}.'];

/** A speaker of a report by its words there. */
function speakerIn(report: Report, words: string, more: Partial<Speaker> = {}): Speaker {
  const from = report.text.indexOf(words);
  const at = { from, to: from + words.length };
  return {
    id: sha256(`${report.id} ${words}`),
    report: report.id,
    kind: 'person',
    name: at,
    mentions: [at],
    of: null,
    number: null,
    role: null,
    affiliation: null,
    ...more,
  };
}

const by = ({ id }: Speaker): Pick<Claim, 'speaker'> => ({
  speaker: { speaker: id, how: 'name', candidates: [{ speaker: id, score: 0.9, reasons: [] }] },
});

const CANDIDATES: NamedPlace['candidates'] = [
  { gazetteer: 'geonames:1', name: 'Tripoli', country: 'LY', latitude: 32.9, longitude: 13.2, score: 0.5, reasons: [] },
  { gazetteer: 'geonames:2', name: 'Tripoli', country: 'LB', latitude: 34.4, longitude: 35.8, score: 0.5, reasons: [] },
];

function tripoliIn(report: Report): Pick<Claim, 'places'> {
  const from = report.text.indexOf('Tripoli');
  const at = { from, to: from + 'Tripoli'.length };
  return { places: [{ at, precision: 'town', gazetteer: null, candidates: CANDIDATES }] };
}

/** Anna Ruiz says, and denies. */
function plant(made: MadeCase, also = 'It rained.') {
  const sentences = [...PLANT, also];
  const report = made.read(sentences);
  const ruiz = speakerIn(report, 'Anna Ruiz');
  const labels = [
    { ...by(ruiz), act: 'say' as const, ...tripoliIn(report), times: TIMES },
    { ...by(ruiz), act: 'deny' as const },
  ];
  const [said, denied] = made.pass(report, sentences, { labels, speakers: [ruiz] });
  return { report, ruiz, labels, said: said!, denied: denied! };
}

const TIMES: NonNullable<Claim['times']> = [
  { of: 'said', edtf: '2031-03-05', at: { from: 0, to: 4 }, others: [{ edtf: '2031-03-12', at: { from: 0, to: 4 } }] },
];

const target = (id: string) => ({ target: { of: 'claim' as const, id } });

for (const { name, start, missing } of ENGINES)
  describe.skipIf(missing)(`labels on ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
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
    const claimIn = async (index: Index, id: string): Promise<IndexedClaim> => (await index.claim(id))!.claim!;
    const speakersIn = async (index: Index): Promise<readonly CaseSpeaker[]> =>
      (await index.speakers(sameSpeakers)).speakers;
    /** A correction to the same spans. */
    const correct = (made: MadeCase, claim: IndexedClaim, what: object) => {
      const { id, report, source, cue, content, manner } = claim;
      const to = { claim: id, report, source, cue, content, manner };
      return made.log('correct', { claim: id, to, ...what });
    };

    it('shows what the run said, with its words', async () => {
      const made = madeCase();
      const { said, ruiz } = plant(made);
      const claim = await claimIn(await indexOf(made), said);
      expect(claim).toMatchObject({
        act: 'say',
        within: null,
        speaker: { id: ruiz.id, name: 'Anna Ruiz', how: 'name', candidates: [] },
        places: [{ words: 'Tripoli', gazetteer: null, record: null, decidedBy: null }],
        times: [{ of: 'said', edtf: '2031-03-05', words: 'Anna', others: ['2031-03-12'] }],
        corrections: [],
      });
    });

    it('shows what a person corrected, that they did, and what the run had said; withdrawn, all is as before', async () => {
      const made = madeCase();
      const { said } = plant(made);
      const index = await indexOf(made);
      const before = await dumpOf(index);
      const claim = await claimIn(index, said);
      const at = { report: claim.report, ...claim.places[0]!.at! };
      const seqs = [
        correct(made, claim, { act: 'warn', why: 'he shouted' }),
        correct(made, claim, { speaker: { id: 'speaker-9', name: 'Ben Oss' } }),
        correct(made, claim, { basis: [{ kind: 'saw', at: { from: 0, to: 4 } }] }),
        made.log('place', { ...target(said), at, place: { name: 'Tripoli', gazetteer: 'geonames:2' } }),
        made.log('time', { ...target(said), of: 'said', edtf: '2031-03-12' }),
      ];
      await index.apply(made.entries);
      const corrected = await claimIn(index, said);
      expect(corrected).toMatchObject({
        state: 'accepted',
        act: 'warn',
        speaker: { id: 'speaker-9', name: 'Ben Oss', how: null },
        basis: [{ kind: 'saw', at: { from: 0, to: 4 } }],
        places: [{ gazetteer: 'geonames:2', record: { country: 'LB' }, decidedBy: seqs[3] }],
        times: [{ of: 'said', edtf: '2031-03-12' }],
      });
      expect(corrected.corrections.map(({ label, is, was, by: [one] }) => [label, is, was, one!.entry])).toEqual([
        ['act', 'warn', 'say', seqs[0]],
        ['basis', 'saw', '', seqs[2]],
        ['places', 'Tripoli (geonames:2)', 'Tripoli (?)', seqs[3]],
        ['speaker', 'Ben Oss', 'Anna Ruiz', seqs[1]],
        ['time said', '2031-03-12', '2031-03-05', seqs[4]],
      ]);
      expect(corrected.corrections[0]!.by[0]).toMatchObject({ by: { person: 'Ines' }, why: 'he shouted' });
      for (const entry of seqs) made.log('withdraw', { entry });
      await index.apply(made.entries);
      // That it was marked once stays known.
      const rows = (dump: string) =>
        dump
          .split('\n')
          .filter((line) => /"table":"(claims|places)"/.test(line))
          .map((line) => line.replace(/"marked_by":\w+,/, ''));
      expect(rows(await dumpOf(index))).toEqual(rows(before));
    });

    it('keeps corrections when a second model reads the report, and offers them where it reads otherwise', async () => {
      const made = madeCase();
      const { report, ruiz, labels, said, denied } = plant(made);
      const index = await indexOf(made);
      correct(made, await claimIn(index, said), { act: 'warn' });
      made.log('place', { ...target(denied), place: { name: 'Port Vela', latitude: 43.5, longitude: -8.25 } });
      const two = [
        '<Anna Ruiz> [said] {the plant in Tripoli would close}.',
        '<She> [denied any] {plan}.',
        'It rained.',
      ];
      const more = { labels, speakers: [ruiz], model: 'two' };
      const [, other] = made.pass(report, two, more);
      await index.apply(made.entries);
      expect(await claimIn(index, said)).toMatchObject({ standing: 'stands', act: 'warn', foundBy: { entry: 7 } });
      // Nobody judged the claim itself, only where it is about: it stands, and what the run now reads is another reading of it.
      expect(await claimIn(index, denied)).toMatchObject({ standing: 'stands', state: 'suggested' });
      expect(await claimIn(index, other!)).toMatchObject({
        standing: 'alternative',
        alternativeOf: denied,
        offered: [{ label: 'places', is: 'Port Vela (-)', was: '' }],
      });
      // Taken over: the labels go with it.
      const { id: claim, source, cue, content, manner } = await claimIn(index, other!);
      made.log('correct', { claim: denied, to: { claim, report: report.id, source, cue, content, manner } });
      await index.apply(made.entries);
      expect(await claimIn(index, other!)).toMatchObject({ state: 'accepted', places: [{ words: 'Port Vela' }] });
    });

    it('a claim with other spans keeps the labels of the one that it was made from, as far as its cue is the same', async () => {
      const made = madeCase();
      const { report, said } = plant(made);
      const shorter = ['<Anna Ruiz> [said] {the plant in Tripoli} would close.', 'She denied any plan.', 'It rained.'];
      const nobody = ['Anna Ruiz [said] {the plant} in Tripoli would close.', 'She denied any plan.', 'It rained.'];
      const to = made.marked(report, shorter);
      made.log('correct', { claim: said, to });
      const index = await indexOf(made);
      expect(await claimIn(index, to.claim)).toMatchObject({ act: 'say', speaker: { name: 'Anna Ruiz', how: 'name' } });
      const again = made.marked(report, nobody);
      made.log('correct', { claim: to.claim, to: again, act: 'predict' });
      await index.apply(made.entries);
      expect(await claimIn(index, again.claim)).toMatchObject({ act: 'predict', speaker: { id: null, name: null } });
    });

    it('lists who speaks: one by the full name, merged, split and described by people', async () => {
      const made = madeCase();
      const one = plant(made);
      const two = plant(made, 'It snowed.');
      const third = ['<Ms Ruiz> [warned] {of more}.', '<The mayor> [said] {it was so}.'];
      const report = made.read(third);
      const ms = speakerIn(report, 'Ms Ruiz');
      const mayor = speakerIn(report, 'The mayor', { kind: 'role' });
      const [warned] = made.pass(report, third, {
        labels: [{ ...by(ms), act: 'warn' }, by(mayor)],
        speakers: [ms, mayor],
      });
      const index = await indexOf(made);
      const shown = async () =>
        (await speakersIn(index)).map(({ name: called, claims, reports, acts, members, mayBe }) =>
          [
            `${called} ${claims}/${reports} ${Object.entries(acts).flat().join(' ')}`,
            members.map(({ joinedBy }) => (joinedBy === null || joinedBy === 'rule' ? joinedBy : 'person')).join(),
            mayBe.map((other) => `${other.name} ${other.reasons}`).join(),
          ].join(' | '),
        );
      const first = [
        'Anna Ruiz 4/2 deny 2 say 2 | ,rule | Ms Ruiz name/part',
        'Ms Ruiz 1/1 warn 1 |  | Anna Ruiz name/part',
        'The mayor 1/1  |  | ',
      ];
      expect(await shown()).toEqual(first);
      const merge = made.log('merge', { speakers: [ms.id, mayor.id], into: two.ruiz.id });
      await index.apply(made.entries);
      expect(await shown()).toEqual(['Anna Ruiz 6/3 deny 2 say 2 warn 1 | ,rule,person,person | ']);
      const split = made.log('split', { speaker: one.ruiz.id, claims: [warned!], into: 'speaker-7' });
      made.log('attribute', { speaker: 'speaker-7', name: 'role', value: 'clerk', cites: { url: 'https://x.org' } });
      await index.apply(made.entries);
      expect((await speakersIn(index)).map(({ id, claims, attributes }) => [id, claims, attributes.length])).toEqual([
        [one.ruiz.id, 5, 0],
        ['speaker-7', 1, 1],
      ]);
      expect((await index.speakerHistory([ms.id])).map(({ kind }) => kind)).toEqual(['merge']);
      made.log('withdraw', { entry: split });
      made.log('withdraw', { entry: split + 1 });
      made.log('withdraw', { entry: merge });
      await index.apply(made.entries);
      expect(await shown()).toEqual(first);
      expect((await index.claims({ speakers: [ms.id] })).rows).toHaveLength(1);
    });

    it('a split parts two of the same full name, and no rule joins them again', async () => {
      const made = madeCase();
      const one = plant(made);
      const two = plant(made, 'It snowed.');
      made.log('split', { speaker: one.ruiz.id, claims: [two.said, two.denied], into: two.ruiz.id });
      const index = await indexOf(made);
      expect((await speakersIn(index)).map(({ id, claims, mayBe }) => [id, claims, mayBe])).toEqual([
        [one.ruiz.id, 2, []],
        [two.ruiz.id, 2, []],
      ]);
      made.log('merge', { speakers: [two.ruiz.id], into: one.ruiz.id });
      await index.apply(made.entries);
      expect((await speakersIn(index)).map(({ claims }) => claims)).toEqual([4]);
    });

    it('lists places by their records, names that are open with the candidates, and filters claims by both', async () => {
      const made = madeCase();
      const one = plant(made);
      const two = plant(made, 'It snowed.');
      const index = await indexOf(made);
      const shown = async () =>
        (await index.places()).map(({ is, name: called, gazetteer, claims, reports, decided, candidates }) =>
          [is, called, gazetteer, claims, reports, decided, candidates.length].join(' '),
        );
      expect(await shown()).toEqual(['open Tripoli  2 2 0 2']);
      const at = { report: two.report.id, ...(await claimIn(index, two.said)).places[0]!.at! };
      made.log('place', { ...target(two.said), at, place: { name: 'Tripoli', gazetteer: 'geonames:1' } });
      made.log('place', { ...target(one.denied), place: { name: 'the Quay' } });
      await index.apply(made.entries);
      expect(await shown()).toEqual([
        'record Tripoli geonames:1 1 1 1 0',
        'open Tripoli  1 1 0 2',
        'none the Quay  1 1 1 0',
      ]);
      const found = async (place: string) => (await index.claims({ place })).rows.map(({ id }) => id).sort();
      expect(await found('geonames:1')).toEqual([two.said]);
      expect(await found('TRÍPOLI')).toEqual([one.said, two.said].sort());
      expect(await found('the quay')).toEqual([one.denied]);
    });

    it('leaves out labels and speakers that point nowhere, says so, and forgets every word of them', async () => {
      const made = madeCase();
      const report = made.read(PLANT);
      const ruiz = speakerIn(report, 'Anna Ruiz');
      const off = { from: 5, to: 5000 };
      const labels = [
        { ...by(ruiz), places: [{ ...tripoliIn(report).places![0]!, at: off }], basis: 7 as never, act: '' as never },
      ];
      const [said] = made.pass(report, PLANT, { labels, speakers: [ruiz, { ...ruiz, id: sha256('x'), name: off }] });
      const index = await indexOf(made);
      expect(await claimIn(index, said!)).toMatchObject({
        places: [],
        basis: [],
        act: null,
        speaker: { name: 'Anna Ruiz' },
      });
      expect((await index.status()).problems).toEqual({ 'case/label-off-text': 2 });
      made.forget(report.capture);
      await index.apply(made.entries);
      expect(await dumpOf(index)).not.toMatch(/Ruiz|Tripoli/);
    });

    it('says which report is a newer version of which', async () => {
      const made = madeCase();
      const one = made.read(PLANT);
      const two = made.read(['Nothing.']);
      const last = made.entries.at(-1)!;
      made.entries[made.entries.length - 1] = { ...last, body: { ...last.body, previous: one.id } };
      const index = await indexOf(made);
      expect((await index.reports()).rows.map(({ report, previous }) => [report, previous])).toEqual([
        [one.id, null],
        [two.id, one.id],
      ]);
    });
  });
