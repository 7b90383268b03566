// A PostgreSQL server for tests: started in a folder of its own where the binaries are installed, reached over a socket
// there, and gone afterwards.

import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

const OLDEST = 15;
const INSTALLED = '/usr/lib/postgresql';

/** The folder of the binaries, or why there is none. */
export function postgresBinaries(): { readonly bin: string } | { readonly missing: string } {
  const versions = existsSync(INSTALLED)
    ? readdirSync(INSTALLED)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const version = versions.find((v) => v >= OLDEST && existsSync(join(INSTALLED, String(v), 'bin', 'initdb')));
  if (version === undefined) return { missing: `no PostgreSQL ${OLDEST} or later in ${INSTALLED}` };
  if (process.getuid?.() === 0 && !userIds())
    return { missing: 'PostgreSQL does not run as root, and there is no user postgres' };
  return { bin: join(INSTALLED, String(version), 'bin') };
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function userIds(): { readonly uid: number; readonly gid: number } | null {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

export async function startPostgres(bin: string): Promise<Server> {
  const ids = process.getuid?.() === 0 ? userIds() : null;
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pg-'));
  if (ids) chownSync(folder, ids.uid, ids.gid);
  const data = join(folder, 'data');
  const args = ['-D', data, '-U', 'hearsay', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), args, { ...ids, cwd: folder, stdio: 'pipe' });
  const settings = ['fsync=off', 'listen_addresses=', `unix_socket_directories=${folder}`].flatMap((s) => ['-c', s]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...ids,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(said)));
  });
  return {
    url: `postgres://hearsay@/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
