// The formats that have a reader of their own, in the order in which they are asked.

import { eml } from './eml.ts';
import type { FormatReader } from './format-reader.ts';
import { mhtml } from './mhtml.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';

export const FORMATS: readonly FormatReader[] = Object.freeze([warc, wacz, mhtml, eml]);
