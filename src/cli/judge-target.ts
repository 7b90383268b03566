// What a person decides about anything that has an id: taken or not, to be careful of, a remark, a word to find it by.

import { type Judged, type Judging, needed, targetOf, whyOf } from './judging.ts';

export async function acceptOrReject(kind: 'accept' | 'reject', judging: Judging): Promise<Judged> {
  const { target, claim } = await targetOf(judging);
  const { by, options } = judging;
  return { drafts: [{ by, kind, body: { target, ...whyOf(options) } }], shown: claim ? [claim] : [] };
}

export async function flag(judging: Judging): Promise<Judged> {
  const { target, claim } = await targetOf(judging);
  const { by, options } = judging;
  const word = needed(options.flag, '--flag', 'what to be careful of, such as minor, victim, witness');
  return {
    drafts: [{ by, kind: 'flag', body: { target, flag: word, ...whyOf(options) } }],
    shown: claim ? [claim] : [],
  };
}

export async function note(judging: Judging): Promise<Judged> {
  const { target, claim } = await targetOf(judging);
  const { by, options } = judging;
  const text = needed(options.text ?? options.why, '--text', 'the words of the note');
  return { drafts: [{ by, kind: 'note', body: { target, text } }], shown: claim ? [claim] : [] };
}

export async function tag(judging: Judging): Promise<Judged> {
  const { target, claim } = await targetOf(judging);
  const { by, options } = judging;
  const word = needed(options.tag, '--tag', 'the word by which it is to be found').trim();
  return { drafts: [{ by, kind: 'tag', body: { target, tag: word } }], shown: claim ? [claim] : [] };
}
