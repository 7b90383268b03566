// The tarball that users download stays under 90 MB with all models.   node scripts/package-size.mjs TARBALL

import { statSync } from 'node:fs';

const LIMIT_MB = 90;
const mb = statSync(process.argv[2]).size / 2 ** 20;
console.log(`tarball ${mb.toFixed(1)} MB of ${LIMIT_MB} MB`);
process.exit(mb > 1 && mb <= LIMIT_MB ? 0 : 1);
