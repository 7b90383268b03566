// Speakers: a table of contents.

export type { Ranker } from './ranker.ts';
export { resolveSpeakers } from './resolve.ts';
export { type NamedSpeaker, sameSpeakers } from './same-speaker.ts';
