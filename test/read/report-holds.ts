// What holds of every report, whatever it was read from. Throws with the first thing that does not.

import { expect } from 'vitest';
import { bytesOf, type Report } from '../../src/nouns/index.ts';
import type { Reading } from '../../src/read/index.ts';
import { sha256 } from '../../src/text/sha256.ts';

/** `partSize`: how many bytes the part has that byte ranges count in, where that is not the capture. */
export function readingHolds(reading: Reading, bytes: Uint8Array, partSize: number = bytes.length): void {
  expect(reading.capture.id).toBe(sha256(bytes));
  expect(reading.reports.length + reading.problems.length).toBeGreaterThan(0);
  for (const { code, message, fix } of reading.problems) {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(message.length).toBeGreaterThan(0);
    expect(fix.length).toBeGreaterThan(0);
  }
  for (const report of reading.reports) reportHolds(report, partSize);
}

function reportHolds(report: Report, size: number): void {
  const { text, blocks, bytes } = report;
  expect(text.isWellFormed?.() ?? true).toBe(true);
  expect(blocks.length).toBeGreaterThan(0);
  let end = 0;
  for (const block of blocks) {
    const words = text.slice(block.from, block.to);
    if (!(end <= block.from && block.from < block.to && block.to <= text.length))
      expect.fail(`block out of order: ${words}`);
    if (words !== words.trim()) expect.fail(`block not trimmed: ${JSON.stringify(words)}`);
    if (text.slice(end, block.from).trim()) expect.fail(`text outside blocks: ${text.slice(end, block.from)}`);
    if (!(0 <= block.bytes.from && block.bytes.from < block.bytes.to && block.bytes.to <= size))
      expect.fail('bytes outside');
    expect(bytesOf(bytes, block.from, block.to)).toEqual(block.bytes);
    end = block.to;
  }
  if (text.slice(end).trim()) expect.fail('text behind the last block');
  let at = 0;
  for (const row of bytes.rows) {
    if (!(at <= row.from && row.from < row.to && row.to <= text.length)) expect.fail(`row out of order at ${row.from}`);
    if (!(0 <= row.byteFrom && row.byteFrom < row.byteTo && row.byteTo <= size)) expect.fail('row outside the capture');
    if (row.each && (row.to - row.from) * row.each !== row.byteTo - row.byteFrom) expect.fail('row of uneven width');
    if (/\S/.test(text.slice(at, row.from))) expect.fail('words without bytes');
    at = row.to;
  }
}
