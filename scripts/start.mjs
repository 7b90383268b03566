// npm start: sets everything up, reads the example report and says how to read one's own.
// npm start -- read FILE (or any other command) is handed to hearsay.

import { join } from 'node:path';
import { node, root, setUp } from './setup.mjs';

setUp();
const hearsay = join(root, 'dist', 'cli', 'main.js');
const given = process.argv.slice(2);

if (given.length > 0) node([hearsay, ...given]);
else {
  const example = join('examples', '1-agency.txt');
  console.log(`$ hearsay read ${example}\n`);
  node([hearsay, 'read', example]);
  console.log(`
Read your own:        npm start -- read FILE        (text, HTML, PDF, DOCX, feeds, archives …; - for standard input)
As a page:            npm start -- read --format html --out report.html FILE
Everything it can do: npm start -- --help`);
}
