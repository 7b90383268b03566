// The formats that have a reader of their own, in the order in which they are asked.

import type { FormatReader } from './format-reader.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';

export const FORMATS: readonly FormatReader[] = Object.freeze([warc, wacz]);
