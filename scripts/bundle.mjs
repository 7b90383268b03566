// Puts the modules of the command line and of its workers together: one file for what is always needed, others for what is loaded
// when asked for. Node finds, opens and compiles some 300 files otherwise, a tenth of a second before anything is read.
//
//     node scripts/bundle.mjs        after tsc; writes dist/cli/main.js, dist/worker.js and dist/parts/
//
// Names and comments stay, and a comment says where each module begins, so that a stack trace can be read. What other programs
// import (index.js, and that of the rooms) stays as tsc wrote it.

import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const programs = ['cli/main', 'worker'];

const slashed = (path) => path.split(sep).join('/');
const HERE = /\bimport\.meta\.url\b/g;
const origin = (path) => `__hearsayModule(${JSON.stringify(path)})`;
const ORIGIN = /__hearsayModule\("([^"]+)"\)/g;

/** A module finds the files beside it as if it stood where tsc wrote it. */
const asWritten = {
  name: 'as-written',
  transform(code, id) {
    return code.replace(HERE, origin(slashed(relative(dist, id))));
  },
  renderChunk(code, { fileName }) {
    const folder = dirname(fileName);
    return code.replace(ORIGIN, (_, path) => {
      const from = slashed(relative(folder, path));
      return `new URL(${JSON.stringify(from.startsWith('.') ? from : `./${from}`)}, import.meta.url).href`;
    });
  },
};

const bundle = await rolldown({
  cwd: dist,
  input: Object.fromEntries(programs.map((name) => [name, join(dist, `${name}.js`)])),
  platform: 'node',
  external: (id) => !id.startsWith('.') && !isAbsolute(id), // packages, and Node's own modules
  plugins: [asWritten],
});
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
});
await bundle.close();
if (!programs.every((name) => output.some(({ fileName }) => fileName === `${name}.js`)))
  throw new Error('a program was not written');
