// One line a case: what a reader would say that the words do.

import { describe, expect, it } from 'vitest';
import { actRows } from '../../../src/extract/sense/act-words.ts';
import { acts } from '../../../src/nouns/index.ts';
import { written } from './senses-in.ts';

describe('an act', () => {
  it.each(acts.map(({ name, example }) => [name, example] as const))('%s: its own example', (name, example) => {
    expect(written(example)['act']).toBe(name);
  });

  it('has each word in one row, and every row is of an act', () => {
    const words = actRows.flatMap(([, row]) => row);
    expect(words.length).toBeGreaterThan(500);
    expect(words.filter((word, n) => words.indexOf(word) !== n)).toEqual([]);
    expect(actRows.map(([act]) => act).toSorted()).toEqual(acts.map(({ name }) => name).toSorted());
  });

  it.each([
    // what the content decides
    ['demand', '<Kim> [told] {him to wait}.'],
    ['say', '<Kim> [told] him {that he would wait}.'],
    ['say', '<Kim> [told] him {she had nothing to hide}.'],
    ['question', '<Kim> [asked] {whether he had waited}.'],
    ['demand', '<Kim> [asked] {him to wait}.'],
    ['question', '<Kim> [wanted] {to know who had the key}.'],
    ['deny', '<Kim> [rejected] {the claim that a gate was open}.'],
    ['reject', '<Kim> [rejected] {the offer}.'],
    ['deny', '<Kim> [called] {the report “untrue”}.'],
    ['criticise', '<Kim> [called] {the plan a disgrace}.'],
    ['decline', '<Kim> [refused] {to say who paid}.'],
    ['reject', '<Kim> [refused] {to open the gate}.'],
    ['retract', '<The service> [lowered] {its estimate to nine}.'],
    ['say', '<The service> [lowered] {the flag}.'],
    ['doubt', '<Kim> [questioned] {whether it would hold}.'],
    ['threaten', '<We> [warn] {that our members will strike}.'],
    ['warn', '<We> [warn] {that the road will flood}.'],
    // who or what says it
    ['show', '<The log> [says] {two}.'],
    ['say', '<The report> [said] {the pump was old}.'],
    ['show', '{The first call came at two}, [according to] <the service’s own record>.'],
    ['say', '{The first call came at two}, [according to] <the service>.'],
    // several words, light cues, nouns
    ['criticise', '<The council> [issued a statement condemning] {the raid}.'],
    ['say', '<The council> [issued a statement saying] {it had paid}.'],
    ['deny', '<his> [denial of] {any link}'],
    ['say', '<Kim> [was quoted as saying] {it fell}.'],
    ['decline', '<Kim> [would neither confirm nor deny] {it}.'],
    ['confirm', '<Kim> [could not immediately confirm] {the report}.'],
    ['decline', '<The firm> [could not immediately be reached for] {comment}.'],
    ['believe', '<Kim> [has no doubt] {that it fell}.'],
    ['demand', '<Kim> [renewed her call for] {an inquiry}.'],
    // another spelling, an unseen form, an unseen word
    ['criticise', '<Kim> [criticized] {the delay}.'],
    ['support', '<Kim> [favored] {the plan}.'],
    ['apologise', '<Kim> [apologizes for] {the delay}.'],
    ['say', '<Kim> [shot back:] {“No.”}'],
    ['say', '<Kim> [blurted out] {that it fell}.'],
    // punctuation
    ['question', 'KIM[:] {Who had the key?}'],
    ['say', '{Blast at port} [-] <officials>'],
  ])('%s: %s', (act, notation) => {
    expect(written(notation)['act']).toBe(act);
  });
});

describe('polarity, with the words that show it', () => {
  it.each([
    ['<Kim> [said] {there was no leak}.', undefined],
    ['<Kim> [denied] {any leak}.', 'against denied'],
    ['<Kim> [did not deny] {any leak}.', 'open not'],
    ['<Kim> [didn’t deny] {any leak}.', 'open didn’t'],
    ['<Kim> [does not believe] {it}.', 'against not'],
    ['<Kim> [has not said] {who paid}.', 'open not'],
    ['<Nobody> [claimed] {to have seen it}.', 'open Nobody'],
    ['<Kim> [asked] {who paid}.', 'open asked'],
    ['<The court> [banned] {the march}.', 'against banned'],
    ['<Kim> [withdrew] {the figure}.', 'against withdrew'],
    ['<Kim> [corrected] {the figure}.', undefined],
  ])('%s', (notation, polarity) => {
    expect(written(notation)['polarity']).toBe(polarity);
  });
});

describe('modality, with the words that show it', () => {
  it.each([
    ['<Kim> [said] {it fell on Monday}.', undefined],
    ['<Kim> [said] {it may have fallen on Monday}.', 'possible may'],
    ['<Kim> [said] {it probably fell on Monday}.', 'probable probably'],
    ['<Kim> [suggested] {that it fell on Monday}.', 'probable suggested'],
    ['<Kim> [said] {a man who may be ill had left}.', undefined],
    ['<Kim> [said] {it fell on 3 May}.', undefined],
    ['<Kim> [said] {they could hear it}.', undefined],
    ['<Kim> [said] {it could fall}.', 'possible could fall'],
    ['<Kim> [said] {it will close unless it is paid}.', 'conditional unless'],
    ['If it rains, <Kim> [said], {it will close}.', 'conditional If it rains,'],
    ['<Kim> [does not rule out] {a second leak}.', 'possible not rule out'],
    ['<Kim> [believes] {it fell}.', undefined],
    ['<Kim> [denied] {that it could have fallen}.', undefined],
  ])('%s', (notation, modality) => {
    expect(written(notation)['modality']).toBe(modality);
  });
});

describe('basis', () => {
  it.each([
    ['<Kim> [said] {it fell}, citing the berth log.', ['document: citing the berth log']],
    ['<Kim> [said] {a driver had told her it fell}.', ['told: a driver had told her']],
    ['<Kim> [said] {satellite images showed two holes}.', ['image: satellite images']],
    ['<Kim> [said] {intercepted calls proved it}.', ['intelligence: intercepted calls']],
    ['{“I saw it fall,”} <Kim> [said].', ['saw: I saw it']],
    ['<Kim> [spoke of] {information from various sources}.', ['sources: information from various sources']],
    [
      '<Kim> [said] {the water is safe, because the intake lies upstream}.',
      ['inference: because the intake lies upstream'],
    ],
    // what is cited, and what else it is called
    ['Quoting the coroner’s notes, <Kim> [said] {it fell}.', ['document: Quoting the coroner’s notes']],
    ['<Kim> [said] {it fell}, citing privacy rules.', ['document: citing privacy rules']],
    ['<Kim> [said] {it fell}, citing officials in the port.', ['sources: citing officials in the port']],
    ['<Kim> [said] {it fell}, quoting Anna Roe.', ['told: quoting Anna Roe']],
    ['After reviewing the footage, <Kim> [said] {it fell}.', ['image: After reviewing the footage']],
    ['<Kim> [said] {samples taken at noon came back clean}.', ['measurement: samples']],
    ['<Kim> [said] {the samples came back clean}.', ['measurement: the samples']],
    ['<Kim> [said] {the boat is listed in the port register}.', ['document: the port register']],
    ['<Kim> [said] {the height was calculated from a satellite image}.', ['image: a satellite image']],
    ['<A review of hospital records> [found] {nine dead}.', ['document: hospital records']],
    ['<An engineer who had examined the valve log> [said] {it was shut}.', ['document: the valve log']],
    // who was there, who was told
    ['<A docker who saw it> [said] {it fell}.', ['saw: saw it']],
    ['Kim was on the quay. <She> [said] {it fell at two}.', ['saw: was on the quay']],
    ['<Kim> [reported] {seeing it fall}.', ['saw: seeing']],
    ['{“I was there when it fell,”} <Kim> [said].', ['saw: I was there']],
    ['<Kim> [counted] {nine shots}.', ['measurement: counted']],
    ['<Kim> [said] {she had been told it fell}.', ['told: she had been told']],
    ['<Kim> [said] {she heard it from a neighbour}.', ['told: she heard it from a neighbour']],
    // reasons
    [
      '<Kim> [was cleared] {on the grounds that the gate was shut}.',
      ['inference: on the grounds that the gate was shut'],
    ],
    ['<Kim> [said] {it fell early, given that the clock stood}.', ['inference: given that the clock stood']],
    ['<Kim> [said] {it is safe, since the intake is upstream}.', ['inference: since the intake is upstream']],
    ['<Kim> [wants] {it shut, because the road is wet}.', undefined],
    // through what, and of whom
    ['In a letter, <Kim> [said] {it fell}.', undefined],
    ['<Nobody> [claimed] {to have seen it}.', undefined],
    ['Citing the log, <1:Kim> [1:said] {1:it fell}, and <2:Roe> [2:agreed] {2:it fell}.', ['document: Citing the log']],
    ['<An official>, unnamed because he was not authorised to speak, [said] {it fell}.', undefined],
    ['<Kim> [said] {it fell}.', undefined],
  ])('%s', (notation, basis) => {
    expect(written(notation)['basis']).toEqual(basis);
  });
});

describe('who was told, and through what', () => {
  it.each([
    ['<Kim> [told] reporters on Monday {that it fell}.', 'reporters', 'briefing: told reporters'],
    ['{“It fell,”} <Kim> [told] LNA by telephone.', 'LNA', 'call: by telephone'],
    ['{“It fell,”} <Kim> [told] a news conference.', 'a news conference', 'briefing: a news conference'],
    ['<Kim> [told] {him to wait}.', 'him', undefined],
    ['{They} [were told] {to wait}.', 'They', undefined],
    ['<Kim> [apologised] to the family {for the error}.', 'the family', undefined],
    ['<Kim> [said in a statement] {it fell}.', undefined, 'statement: in a statement'],
    ['{It fell}, <Kim> [said] in an interview with LNA.', 'LNA', 'interview: in an interview'],
    ['<Kim> [wrote] on her channel {that it fell}.', undefined, 'post: on her channel'],
    ['{It fell}, <Kim> [said] in front of the cameras.', undefined, 'briefing: in front of the cameras'],
    ['<Kim> [said] by radio {that it fell}.', undefined, 'call: by radio'],
    ['<Kim> [said] on Radio Dune {that it fell}.', undefined, 'broadcast: on Radio Dune'],
    [
      'In remarks to Far television, <Kim> [said] {it fell}.',
      'Far television',
      'broadcast: In remarks to Far television',
    ],
    ['Writing in a blog post, <Kim> [said] {it fell}.', undefined, 'post: in a blog post'],
    ['{It fell}, <Kim> [said] in a written reply.', undefined, 'letter: in a written reply'],
    ['During question time <Kim> [said] {it fell}.', undefined, 'meeting: During question time'],
    // one who speaks on in the next sentence
    ['Kim spoke in a statement. <She> [said] {it fell}.', undefined, 'statement: in a statement'],
    ['Kim spoke in a statement. <Roe> [said] {it fell}.', undefined, undefined],
  ])('%s', (notation, to, medium) => {
    const found = written(notation);
    expect([found['to'], found['medium']]).toEqual([to, medium]);
  });

  it('takes the medium from the form of a whole report', () => {
    const transcript =
      'RADIO FAR, 97 FM\n\nTranscript\n\n<1:ROE>[1::] {1:Who had the key?}\n\n<2:KIM>[2::] {2:I had it.}\n\nROE: Why?\n\nKIM: So.';
    expect(written(transcript, 1)).toEqual({ act: 'question', polarity: 'open', medium: 'broadcast' });
    expect(written(transcript, 2)).toEqual({ act: 'say', medium: 'broadcast' });
    const communiqué =
      'PORT OF FAR\n\nCOMMUNIQUÉ No. 3\n\n<1:We> [1:reject] {1:that claim}. <2:The log> [2:shows] {2:two}.';
    expect(written(communiqué, 1)['medium']).toBe('statement');
    expect(written(communiqué, 2)['medium']).toBeUndefined();
    expect(written('FAR, May 3 (LNA) - A press release came.\n\n<We> [reject] {it}.')['medium']).toBeUndefined();
  });
});
