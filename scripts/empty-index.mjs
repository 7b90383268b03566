// Makes dist/empty-index.tgz: the files of a PGlite in which nothing was done yet. Making these takes seconds; unpacking
// them takes a third of that. Kept in node_modules/.cache by version, since every build empties dist/.
//
//     node scripts/empty-index.mjs

import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const root = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'));
const kept = join(root, 'node_modules/.cache/hearsay', `empty-index-${version}.tgz`);

if (!existsSync(kept)) {
  const database = await PGlite.create();
  const packed = await database.dumpDataDir('gzip');
  await database.close();
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(`${kept}.part`, Buffer.from(await packed.arrayBuffer()));
  renameSync(`${kept}.part`, kept);
}
mkdirSync(join(root, 'dist'), { recursive: true });
copyFileSync(kept, join(root, 'dist/empty-index.tgz'));
