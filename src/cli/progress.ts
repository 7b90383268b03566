// A progress bar on standard error: only on a terminal, only for what takes over a second.

import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** `done` of `total` units. */
  at(done: number, total: number): void;
  stop(): void;
}

const AFTER_MS = 1000;

/** `unit`: what is counted, such as `reports` or `words`. */
export function openProgress(unit: string): Progress {
  if (!process.stderr.isTTY) return { at() {}, stop() {} };
  const began = Date.now();
  let bar: SingleBar | null = null;
  return {
    at(done, total) {
      const seconds = (Date.now() - began) / 1000;
      const rate = done / Math.max(seconds, 0.001);
      const tally = { unit, rate: rate < 10 ? rate.toFixed(1) : Math.round(rate).toString() };
      if (bar) {
        bar.setTotal(total); // an archive turns out to hold more than was known
        bar.update(done, tally);
      } else if (seconds * 1000 > AFTER_MS && done < total) {
        const format = ' {bar} {percentage} % | {value}/{total} {unit} | {rate} {unit}/s | {eta_formatted} left';
        bar = new SingleBar(
          { format, stream: process.stderr, clearOnComplete: true, hideCursor: true, etaBuffer: 50 },
          Presets.shades_classic,
        );
        bar.start(total, done, tally);
      }
    },
    stop() {
      bar?.stop();
    },
  };
}
