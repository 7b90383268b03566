// Loaded into a process that is measured (`node --import`): writes its CPU time and the most memory that it had to USAGE_LOG.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = Number(((userCPUTime + systemCPUTime) / 1e6).toFixed(2));
    writeFileSync(process.env.USAGE_LOG, JSON.stringify({ cpuSeconds, peakMB: Math.round(maxRSS / 1024) }));
  });
