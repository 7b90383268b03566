// Denials, refusals and retractions that the model did not see.
//
// In:  drafts in text order, the text, the blocks that were read, and the quotations in them.
// Out: the same drafts, and one more for each regular frame (denial-frames.ts) whose words no draft has:
//
//     Kim said it fell. The port declined to comment.      <The port> [declined] {to comment}
//                       ~~~~~~~~ -------- ===========
//
// A draft that has a frame's verb but no source gets the frame's; what its cue took of the content ("refused to discuss {it}") goes
// back; one whose content is the frame without its subject
// ("whom they [quoted] {could not be reached …}") gives way. Quotations are not searched, nor what a draft attributes;
// a draft that lies wholly in what is denied is left to `outermost.ts`. A frame without a sure subject is left alone. Cost:
// one scan of the text for each frame, and some hundred characters around each hit.

import { holds, overlaps, type Span, span } from '../nouns/span.ts';
import { builtAtOnce } from '../text/built-at-once.ts';
import { matchesOf } from '../text/matches.ts';
import { lastFrom, type Quotation } from '../text/quotations.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Frame } from './denial-frame.ts';
import { FRAMES, IS_ACCOUNT } from './denial-frames.ts';
import { reachOf } from './denial-reach.ts';
import { askedBefore, calledBefore, deniedBefore } from './denial-subjects.ts';
import type { Draft } from './draft.ts';
import { ownerBefore, subjectBefore } from './subject-before.ts';

/** A content is no longer than what the model could have given. */
const MOST_CONTENT = 600;

/** Drafts on each side that may share words with a hit; a content is at most 128 words long. */
const NEIGHBOURS = 64;

interface Around {
  readonly text: string;
  readonly blocks: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/** A frame's cue in the text, and the content after it; the cue itself where the content stands before it. */
interface Hit {
  readonly frame: Frame;
  readonly sentence: Span;
  readonly cue: Span;
  readonly content: Span;
}

/** Drafts below `keep` are not added. */
export function withDenials(
  drafts: readonly Draft[],
  { text, blocks, quotations }: Around,
  keep: number,
): readonly Draft[] {
  const cues = drafts.map(({ cue }) => cue);
  const mended = new Map<Draft, Draft>();
  const replaced = new Set<Draft>();
  const added: Draft[] = [];
  for (const hit of hitsIn(text, blocks, quotations)) {
    const { frame, cue } = hit;
    const before = lastFrom(cues, cue.from);
    const near = drafts.slice(Math.max(0, before - NEIGHBOURS), before + NEIGHBOURS);
    const last = added.at(-1);
    const shared = [...near.filter((d) => d.cue.to <= cue.from), ...(last ? [last] : [])];
    const roles = rolesOf(text, hit, shared);
    if (!roles || (last && overlaps(last.content[0]!, cue))) continue;
    const { source, content } = roles;
    const spans = Object.freeze([source, cue, content]);
    const reasons = [Object.freeze({ rule: `denial/${frame.rule}`, spans })];
    const own = near.find((d) => overlaps(d.cue, cue));
    const better = own && mendedBy(text, own, hit, roles);
    if (better) {
      mended.set(own, { ...better, reasons: [...own.reasons, ...reasons] });
      continue;
    }
    const holder = near.find(
      (d) => d.source === source && !mended.has(d) && d.content.some((part) => holds(part, cue)),
    );
    const cut = holder && frame.score >= keep ? cutBefore(text, holder, cue) : null;
    if (cut) {
      mended.set(holder!, cut);
      added.push({ source, cue, content: [content], score: frame.score, reasons });
      continue;
    }
    const cutOff = near.filter(
      ({ content: parts, cue: other }) =>
        (parts.length === 1 && parts[0]!.from === cue.from) || (frame.source === 'to' && overlaps(other, content)),
    );
    if (frame.score < keep || near.some((d) => !cutOff.includes(d) && isInTheWay(d, { cue, content }))) continue;
    for (const draft of cutOff) replaced.add(draft);
    added.push({ source, cue, content: [content], score: frame.score, reasons });
  }
  if (mended.size + added.length === 0) return drafts;
  const kept = drafts.filter((draft) => !replaced.has(draft)).map((draft) => mended.get(draft) ?? draft);
  return [...kept, ...added].sort((a, b) => a.cue.from - b.cue.from);
}

/** "said it fell and declined {to say more}": what is declined is the speaker's own, and not what was said. */
function cutBefore(text: string, draft: Draft, cue: Span): Draft | null {
  const last = draft.content.at(-1)!;
  const joint = /,?\s+(?:and|but),?\s+$/u.exec(text.slice(last.from, cue.from));
  if (!joint || draft.cue.to > last.from || !holds(last, cue)) return null;
  return { ...draft, content: [...draft.content.slice(0, -1), span(last.from, last.from + joint.index)] };
}

/**
 * "Refused to endorse {him}" is one act: four of five in PolNeAR's train part; "to comment", "to say" are content in 27 of 35. So are
 * "stopped short of calling for", "avoided all mention of".
 */
const ONE_ACT = /^\s+(?:to\s+(?:endorse|disavow)\b|\p{Ll}+ing\b|(?:all |any )?mention of\b)/u;

/** A draft of the same verb with what the frame knows better; null where it knows nothing better. */
function mendedBy(text: string, own: Draft, { frame, cue }: Hit, { source, content }: Roles): Draft | null {
  const isSame = own.source !== null && overlaps(own.source, source);
  // "the charges, which he denies": not {which}.
  if (frame.source === 'which' || frame.source === 'asked') return isSame ? { ...own, content: [content] } : null;
  if (frame.source === 'by' || frame.source === 'to')
    return own.source === null && own.content.some((part) => overlaps(part, content))
      ? { ...own, source, cue, content: [content] }
      : null;
  if (own.source === null)
    return own.content.every((part) => !overlaps(part, source) && part.from >= cue.to) ? { ...own, source } : null;
  // "refused to discuss {it}", "walked back his remarks {on it}": what is refused and taken back is all content.
  const last = own.content.at(-1)!;
  const isSwallowed =
    !ONE_ACT.test(text.slice(cue.to, own.cue.to)) &&
    isSame &&
    own.cue.from === cue.from &&
    cue.to < own.cue.to &&
    own.cue.to <= content.to &&
    own.cue.to < last.from;
  // "rejects {emphatically the report}": how it is done is the cue's.
  if (isSame && own.content.length === 1 && own.cue.from === cue.from && own.cue.to < last.from && last.from < cue.to)
    return { ...own, cue, content: [span(content.from, Math.max(last.to, content.to))] };
  return isSwallowed && last.from < content.to && own.content.length === 1
    ? { ...own, cue, content: [span(content.from, Math.min(last.to, content.to))] }
    : null;
}

/** Those that stand in the contents of claims, each in one part of one: a claim inside a claim, told or quoted. */
export function denialsInside(text: string, parts: readonly Span[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const hit of hitsIn(text, parts, [])) {
    const roles = rolesOf(text, hit, out.slice(-1));
    if (!roles || (out.length > 0 && overlaps(out.at(-1)!.content[0]!, hit.cue))) continue;
    const { source, content } = roles;
    const reasons = [
      Object.freeze({ rule: `denial/${hit.frame.rule}`, spans: Object.freeze([source, hit.cue, content]) }),
    ];
    out.push({ source, cue: hit.cue, content: [content], score: hit.frame.score, reasons });
  }
  return out;
}

interface Roles {
  readonly source: Span;
  readonly content: Span;
}

/** Who and what; null where the rules are not sure of it. */
function rolesOf(text: string, { frame, sentence, cue, content }: Hit, before: readonly Draft[]): Roles | null {
  if (frame.source === 'owner') {
    const source = ownerBefore(text, sentence.from, cue.from);
    return source && { source, content };
  }
  if (frame.source === 'to') return calledBefore(text, sentence, cue.from);
  if (frame.source === 'which') return deniedBefore(text, sentence, cue.from);
  const subject = frame.source === 'shared' ? null : subjectBefore(text, sentence.from, cue.from);
  if (frame.source === 'asked') {
    const asked = subject && askedBefore(text, sentence, subject);
    return asked && { source: subject, content: asked };
  }
  if (frame.source === 'nobody')
    return subject && NOBODY.test(text.slice(subject.from, subject.to)) ? { source: subject, content } : null;
  if (frame.source === 'by')
    return subject && IS_ACCOUNT.test(text.slice(subject.from, subject.to))
      ? { source: span(content.from + 'by '.length, content.to), content: subject }
      : null;
  const source = subject ?? sharedSource(before, { text, sentence, cue });
  return source && { source, content };
}

const NOBODY = /^(?:no one|nobody|neither|none|no \p{L})/iu;

/** In text order; of two whose cues share words, the one that begins first and then the longer one. */
function hitsIn(text: string, blocks: readonly Span[], quotations: readonly Quotation[]): readonly Hit[] {
  const out: Hit[] = [];
  for (const block of blocks) {
    const words = text.slice(block.from, block.to);
    const frames = FRAMES.filter(({ stem }) => stem.test(words));
    if (frames.length === 0) continue;
    const sentences = sentencesOf(text, [block]);
    for (const frame of frames)
      for (const { 0: match, index } of matchesOf(frame.cue, words)) {
        const from = block.from + index;
        const cue = span(from, from + match.trimEnd().length);
        if (cue.from < (quotations[lastFrom(quotations, cue.from)]?.to ?? 0)) continue;
        const sentence = sentences[lastFrom(sentences, cue.from)]!;
        const content = contentAfter(text, { cue, sentence, frame });
        const hit = content && { frame, sentence, cue, content };
        // Without its question "declined to say" is another frame's.
        if (hit && (frame.source !== 'asked' || rolesOf(text, hit, []))) out.push(hit);
      }
  }
  out.sort((a, b) => a.cue.from - b.cue.from || b.cue.to - a.cue.to);
  return out.filter((hit, n) => n === 0 || out[n - 1]!.cue.to <= hit.cue.from);
}

/** "wouldn't say Tuesday how", "am not going to give you a figure": the day and who asks are in neither. */
const DAY_BETWEEN =
  /^\s*(?:(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|you|reporters|journalists|me|us)\s+(?=\S))?/u;

/** Where the content stands before the cue. */
const ENDS_IT: ReadonlySet<Frame['source']> = new Set<Frame['source']>(['to', 'which', 'asked']);

function contentAfter(text: string, { cue, sentence, frame }: Omit<Hit, 'content'>): Span | null {
  if (cue.to > sentence.to) return null;
  const begin = cue.to + text.slice(cue.to, sentence.to).match(DAY_BETWEEN)![0].length;
  const after = text.slice(begin, Math.min(sentence.to, begin + MOST_CONTENT));
  frame.content.lastIndex = 0;
  if (!builtAtOnce(frame.content, after).test(after)) return null;
  if (ENDS_IT.has(frame.source)) return span(cue.from, cue.to);
  const length = reachOf(after, frame.reach);
  return length > 0 ? span(begin, begin + length) : null;
}

/** A draft that stands wholly in the content is told within it; any other that shares words stays alone. */
function isInTheWay(draft: Draft, { cue, content }: Pick<Hit, 'cue' | 'content'>): boolean {
  const parts = [draft.cue, ...draft.content];
  const isInside = [...parts, ...(draft.source ? [draft.source] : [])].every((part) => holds(content, part));
  return !isInside && parts.some((part) => overlaps(part, cue) || overlaps(part, content));
}

/** "Kim said no more and declined to comment": two verbs, one subject, which the claim before has. */
function sharedSource(
  before: readonly Draft[],
  { text, sentence, cue }: { readonly text: string; readonly sentence: Span; readonly cue: Span },
): Span | null {
  if (!/(?:\b(?:and|but|or|then),?|\S,)\s*$/u.test(text.slice(Math.max(sentence.from, cue.from - 12), cue.from)))
    return null;
  return before.findLast((d) => d.source && d.cue.from >= sentence.from)?.source ?? null;
}
