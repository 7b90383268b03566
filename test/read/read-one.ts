// What reading one input of any format gives, when it is one document.

import type { Report } from '../../src/nouns/index.ts';
import { type About, type Reading, readEach } from '../../src/read/index.ts';
import { readingHolds } from './report-holds.ts';

/** The only reading of an input, held to what holds of every reading. */
export async function readOne(bytes: Uint8Array, about: About = {}): Promise<Reading> {
  const readings: Reading[] = [];
  for await (const reading of readEach(bytes, about)) readings.push(reading);
  const [reading] = readings;
  if (!reading || readings.length > 1) throw new Error(`${readings.length} readings`);
  readingHolds(reading, bytes);
  return reading;
}

/** Its only report, which was read without a problem. */
export async function reportIn(bytes: Uint8Array, about: About = {}): Promise<Report> {
  const { reports, problems } = await readOne(bytes, about);
  const [report] = reports;
  if (!report || reports.length > 1 || problems.length > 0)
    throw new Error(`${reports.length} reports; ${JSON.stringify(problems)}`);
  return report;
}
