// A process that reads what it is sent, on the built package, and answers with what came and what it took.

import { openEach, readJsonLine } from '../../dist/read/index.js';

process.on('message', async ({ bytes, about, isLine }) => {
  const before = process.cpuUsage();
  const began = performance.now();
  const opened = [];
  let thrown;
  try {
    if (isLine) opened.push({ ...readJsonLine(bytes, { line: 1 }) });
    else for await (const one of openEach(bytes, about)) opened.push(one);
  } catch (error) {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  process.send({
    opened,
    thrown,
    cpuMs: (user + system) / 1000,
    wallMs: performance.now() - began,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
});
process.on('uncaughtException', (error) => {
  process.send({ opened: [], thrown: `later: ${error.stack}`, cpuMs: 0, wallMs: 0, peakBytes: 0 }, () =>
    process.exit(1),
  );
});
process.send({ isReady: true });
