// Who may import whom. `test/architecture.test.ts` reads every import in src/ (types, re-exports and dynamic imports
// too) and holds it against this table; it also proves, on planted breaches, that it can fail.
//
// A room is a folder of src/, or a file that stands in src/ itself. Stages never import each other: they meet in nouns/
// and are joined in hearsay.ts. An npm package is used in one room only, so replacing it touches one room.

/** What a room may import: other rooms, npm packages, and Node's own modules (`node`: all, none, or those named). */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean | readonly string[];
}

export const rooms: Readonly<Record<string, Room>> = {
  // what everything speaks of
  nouns: { rooms: [], packages: [], node: false },
  text: { rooms: ['nouns'], packages: ['@noble/hashes'], node: false },

  // the stages
  read: {
    rooms: ['nouns', 'text'],
    packages: ['parse5', '@mozilla/readability', 'linkedom', 'chardet', 'tinyld', 'unpdf'],
    // to load a package when a report needs it; to unpack archives; to parse a PDF where it can be ended
    node: ['node:module', 'node:zlib', 'node:worker_threads'],
  },
  infer: { rooms: ['nouns'], packages: ['onnxruntime-node', 'onnxruntime-web'], node: true },
  extract: { rooms: ['nouns', 'text'], packages: [], node: false },
  resolve: { rooms: ['nouns', 'text'], packages: [], node: false },
  link: { rooms: ['nouns', 'text'], packages: [], node: false },
  dossier: { rooms: ['nouns', 'text'], packages: ['zod', 'csv-stringify', 'picocolors'], node: false },

  // what is kept: the only room that writes to a case
  case: { rooms: ['nouns'], packages: ['kysely', 'pg', '@electric-sql/pglite'], node: true },
  // before the stages: the one room that opens connections, when a person names an address
  fetch: {
    rooms: ['nouns', 'text'],
    packages: [],
    node: [
      'node:crypto',
      'node:dns/promises',
      'node:http',
      'node:net',
      'node:timers/promises',
      'node:tls',
      'node:util',
      'node:zlib',
    ],
  },

  // beside the stages: how good they are
  measure: { rooms: ['nouns', 'text'], packages: [], node: false },

  // where the stages meet
  'hearsay.ts': { rooms: ['nouns', 'read', 'infer', 'extract', 'resolve'], packages: [], node: true },
  'worker.ts': { rooms: ['nouns', 'read', 'hearsay.ts'], packages: [], node: true },
  'threads.ts': { rooms: ['nouns', 'infer', 'read', 'hearsay.ts', 'worker.ts'], packages: [], node: true },
  'index.ts': {
    rooms: ['nouns', 'fetch', 'read', 'extract', 'dossier', 'measure', 'hearsay.ts', 'threads.ts'],
    packages: [],
    node: false,
  },

  // the doors
  cli: {
    rooms: [
      'nouns',
      'text',
      'fetch',
      'read',
      'infer',
      'extract',
      'resolve',
      'link',
      'dossier',
      'case',
      'measure',
      'hearsay.ts',
      'threads.ts',
      'worker.ts',
    ],
    packages: ['commander', 'cli-progress'],
    node: true,
  },
};
