// The formats that have a reader of their own, in the order in which they are asked.

import { docx } from './docx.ts';
import type { FormatReader } from './format-reader.ts';
import { pdf } from './pdf.ts';

export const FORMATS: readonly FormatReader[] = Object.freeze([pdf, docx]);
