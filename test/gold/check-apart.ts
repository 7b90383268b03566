// Whether nothing of the test incident is named where people look while they improve Hearsay.
//
// In:  every incident, and files that anybody may read: examples, documents, tests, the other incidents.
// Out: one sentence for each name that stands in one of them.
//
// Names are those of speakers and outlets that were invented; descriptions ("the mayor"), groups and real places are not.

import type { GoldIncident } from './own-gold-files.ts';

export interface OpenFile {
  readonly name: string;
  readonly text: string;
}

export function checkApart(incidents: readonly GoldIncident[], open: readonly OpenFile[]): readonly string[] {
  const others = incidents.filter((i) => i.incident.part !== 'test');
  const files = [
    ...open,
    ...others.flatMap((i) => [
      { name: i.id, text: i.written },
      ...i.reports.map((r) => ({ name: `${i.id} ${r.id}`, text: r.text })),
    ]),
  ];
  const places = new Set(incidents.flatMap((i) => i.incident.places.map((p) => p.name)));
  return incidents
    .filter((i) => i.incident.part === 'test')
    .flatMap((i) => {
      const names = [i.id, ...namesOf(i)].filter((name) => !places.has(name));
      return files.flatMap(({ name, text }) =>
        names.filter((n) => text.includes(n)).map((n) => `${name} names “${n}” of the test incident ${i.id}`),
      );
    });
}

/** Invented names that an incident has. */
function namesOf({ incident }: GoldIncident): readonly string[] {
  const named = incident.speakers.filter((s) => s.kind === 'person' || s.kind === 'body');
  return [...incident.outlets, ...named].map((row) => row.name);
}
