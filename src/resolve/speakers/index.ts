// Speakers: a table of contents.

export { calledBesides } from './names-of.ts';
export type { Ranker } from './ranker.ts';
export { resolveSpeakers } from './resolve.ts';
export { sameSpeakers } from './same-speaker.ts';
