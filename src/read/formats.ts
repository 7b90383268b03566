// The formats that have a reader of their own, in the order in which they are asked.

import { feed } from './feed.ts';
import { jsonFeed } from './feed-json.ts';
import type { FormatReader } from './format-reader.ts';
import { subtitles } from './subtitles.ts';
import { telegram } from './telegram.ts';

export const FORMATS: readonly FormatReader[] = Object.freeze([feed, jsonFeed, subtitles, telegram]);
