// Loaded into a process before anything else (`node --import`): writes its highest resident size, in bytes, to the file RSS_LOG.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.RSS_LOG, String(process.resourceUsage().maxRSS * 1024)));
