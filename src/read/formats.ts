// The formats that have a reader of their own, in the order in which they are asked.

import { docx } from './docx.ts';
import { eml } from './eml.ts';
import { feed } from './feed.ts';
import { jsonFeed } from './feed-json.ts';
import type { FormatReader } from './format-reader.ts';
import { mhtml } from './mhtml.ts';
import { pdf } from './pdf.ts';
import { subtitles } from './subtitles.ts';
import { telegram } from './telegram.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';

export const FORMATS: readonly FormatReader[] = Object.freeze([
  pdf,
  warc,
  docx,
  wacz,
  mhtml,
  eml,
  feed,
  jsonFeed,
  subtitles,
  telegram,
]);
