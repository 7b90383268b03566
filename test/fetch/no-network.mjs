// Loaded into a process before anything else (`node --import`), and so into its worker threads: whoever opens a connection,
// asks for a name or listens is written down in the file NETWORK_LOG, and gets an error.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

const log = process.env.NETWORK_LOG;
appendFileSync(log, `watching ${isMainThread ? 'main' : 'worker'}\n`);

function forbid(object, name) {
  object[name] = () => {
    appendFileSync(log, `breach ${name}\n`);
    throw new Error(`${name} is forbidden here`);
  };
}

forbid(net.Socket.prototype, 'connect');
forbid(net.Server.prototype, 'listen');
for (const name of ['bind', 'connect', 'send']) forbid(dgram.Socket.prototype, name);
for (const of of [dns, dns.promises])
  for (const name of Object.keys(of)) if (/^(?:lookup|resolve|reverse)/.test(name)) forbid(of, name);
forbid(globalThis, 'fetch');
syncBuiltinESMExports();
