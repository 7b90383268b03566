// The three parts of a claim and the shapes that tell them apart wherever a report is shown as plain characters.

/** Which part of a claim is marked. */
export type MarkKind = 'source' | 'cue' | 'content';

/** What stands before and after each part. */
export const shapes: Readonly<Record<MarkKind, { readonly open: string; readonly close: string }>> = Object.freeze({
  source: { open: '<', close: '>' },
  cue: { open: '[', close: ']' },
  content: { open: '{', close: '}' },
});

/** The kind that this character opens; undefined when it opens none. */
export function kindOpenedBy(character: string): MarkKind | undefined {
  return kinds.find((kind) => shapes[kind].open === character);
}

/** The kind that this character closes; undefined when it closes none. */
export function kindClosedBy(character: string): MarkKind | undefined {
  return kinds.find((kind) => shapes[kind].close === character);
}

const kinds = Object.freeze(['source', 'cue', 'content'] as const);
