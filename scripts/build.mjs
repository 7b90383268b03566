// npm run build: compiles src/ to dist/ whatever is there.

import { build } from './setup.mjs';

build({ always: true });
