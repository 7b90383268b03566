// Acts of cues as news has them: one line a cue, in the order of the acts. Claims are short and nobody's.

import { describe, expect, it } from 'vitest';
import { written } from './senses-in.ts';

const CASES: readonly (readonly [string, string])[] = [
  // telling
  ['say', '<Kim> [stated under oath] {that the pump was old}.'],
  ['say', '<Kim> [noted] {that it was late}.'],
  ['say', '<The clinic> [recorded] {four}.'],
  ['say', '<The plaque> [reads] {“No entry”}.'],
  ['say', '<its> [assurance] {that each of them wore a vest}.'],
  ['show', '<The union’s own tally> [stands at] {17}.'],
  ['show', '<The damage> [suggests] {a second shock}.'],
  ['show', '<The footage> [exposes] {a gap in the fence}.'],
  ['confirm', '<The log> [confirms] {it}.'],
  ['confirm', '<Kim> [sticks to her story] {that it was shut}.'],
  ['confirm', '<We> [have no means of checking] {it}.'],
  ['admit', '<Kim> [took the blame for] {the delay}.'],
  ['warn', '<Kim> [raised a red flag over] {the wiring}.'],
  ['retract', '<Kim> [went back on] {the figure}.'],
  ['retract', '<The council> [made a U-turn on] {the figure}.'],
  ['apologise', '<Kim> [voiced regret over] {the delay}.'],
  // disputing
  ['deny', '<Kim> [pleaded not guilty to] {the charge}.'],
  ['deny', '<The port> [rubbished] {the report}.'],
  ['deny', '<Kim> [hit back at] {claims of a leak}.'],
  ['criticise', '<Kim> [hit back at] {the council}.'],
  ['doubt', '<Kim> [has misgivings about] {the plan}.'],
  ['doubt', '<Kim> [poked holes in] {the account}.'],
  ['accuse', '<The two sides> [traded accusations over] {the fire}.'],
  ['criticise', '<Kim> [faulted] {the rescue}.'],
  ['criticise', '<Kim> [ripped into] {the council}.'],
  ['criticise', '<Kim> [voiced disgust at] {the raid}.'],
  // keeping silent, asking
  ['decline', '<Kim> [let the question pass]: {Who had the key?}'],
  ['decline', '<Kim> [wouldn’t get into] {who was there}.'],
  ['decline', '<Nobody at the firm> [will say] {who had the key}.'],
  ['decline', '<Neither> [was prepared to state] {when it fell}.'],
  ['decline', '<The office> [declined] {to send a witness}.'],
  ['question', '<A woman> [called out] {“Which of you was it?”}'],
  ['question', '<Kim> [checked] {whether it was shut}.'],
  ['question', '<The court> [is trying to determine] {who had the key}.'],
  ['say', 'KIM[:] {Our reporter is at the port. Yasir?}'],
  // pressing
  ['demand', '<I> [said] {open the doors}.'],
  ['say', '<I> [said] {“open the doors”}.'],
  ['demand', '<They> [had been told] {never to discuss it}.'],
  ['demand', '<The union> [is holding out for] {a rise}.'],
  ['demand', '<Kim> [floated the idea of] {a truce}.'],
  ['threaten', '<The crews> [vowed] {revenge}.'],
  ['promise', '<The crews> [vowed] {to rebuild}.'],
  // consenting and not
  ['agree', '<The union> [caved in to] {the demand}.'],
  ['reject', '<Kim> [ruled out] {talks}.'],
  ['deny', '<Kim> [ruled out] {sabotage}.'],
  ['reject', '<The council> [voted down] {the plan}.'],
  ['reject', '<Kim> [is not ready to] {pay}.'],
  ['support', '<Kim> [stood by] {her minister}.'],
  ['confirm', '<Kim> [stood by] {the figure}.'],
  ['praise', '<Kim> [was full of praise for] {the crews}.'],
  // ruling
  ['decree', '<The permit> [allows] {the boat to carry 75}.'],
  ['decree', '<The mayor> [declared] {a state of emergency}.'],
  ['decree', '<The court> [quashed] {the sentence}.'],
  ['deny', '<The port> [quashed] {rumours of a sale}.'],
  // thinking
  ['believe', '<Residents> [are uneasy about] {the plan}.'],
  ['know', '<Kim> [had no information about] {the fire}.'],
  ['want', '<Kim> [is anxious to] {return}.'],
  ['intend', '<The firm> [is weighing] {its options}.'],
  ['intend', '<The firm> [is considering] {legal action}.'],
];

describe('an act in the words of news', () => {
  it.each(CASES)('%s: %s', (act, notation) => {
    expect(written(notation)['act']).toBe(act);
  });
});

describe('polarity that words of an act bring', () => {
  it.each([
    ['<Kim> [noted] {that he had declined}.', undefined],
    ['<Kim> [has never withdrawn] {the figure}.', 'open never'],
    ['<Kim> [conceded] {nothing}.', 'open nothing'],
    ['<Kim> [forgot] {that it was late}.', 'open forgot'],
    ['<We> [have no means of checking] {it}.', 'open no means of checking'],
  ])('%s', (notation, polarity) => {
    expect(written(notation)['polarity']).toBe(polarity);
  });
});
