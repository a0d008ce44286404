import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * In the server: at SIGUSR2 it collects all garbage and writes down what is then still in use, which is what a leak
 * would add to. What Linux counts as its memory also holds room that was freed and not given back.
 */
const TELL_MEMORY = `import fs from 'node:fs';
process.on('SIGUSR2', () => { gc(); const { heapUsed, external } = process.memoryUsage();
fs.writeFileSync(process.env.DATA_DIR + '/in-use', String(heapUsed + external)); });`;

export type HuntedSite = { origin: string; dataDir: string; server: ChildProcess; stop: () => Promise<void> };

/** Starts the built site, behind its guard, with the made-up hospitals of the journeys and a database of its own. */
export async function startHuntedSite(dataDir: string, port: number): Promise<HuntedSite> {
  fs.mkdirSync(dataDir);
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  execFileSync(process.execPath, [tsx, 'e2e/fixtures/make-template.ts', dataDir]);
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: origin,
    TRUST_PROXY: '127.0.0.1, ::1',
    READS_PER_MINUTE: '0',
    BACKUP_EVERY_H: '0',
    LOG_LEVEL: 'warn',
  };
  const log = fs.openSync(path.join(dataDir, 'log'), 'w');
  const watched = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`];
  const server = spawn(process.execPath, [...watched, 'scripts/run/http-server.mjs'], {
    env,
    stdio: ['ignore', log, log],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => null);
    if (answer?.ok) return { origin, dataDir, server, stop };
    await setTimeout(100);
  }
  await stop();
  throw new Error('The site did not become ready: is there a build?');
}

/** Resident memory in MB and open file handles of the server, as Linux tells them. */
export function resourcesOf({ server }: HuntedSite): { mb: number; handles: number } {
  const status = fs.readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const kb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  return { mb: Math.round(kb / 1024), handles: fs.readdirSync(`/proc/${server.pid}/fd`).length };
}

/** What the server's memory holds in MB once its garbage is collected. */
export async function inUse({ server, dataDir }: HuntedSite): Promise<number> {
  const file = path.join(dataDir, 'in-use');
  fs.rmSync(file, { force: true });
  server.kill('SIGUSR2');
  for (let tries = 0; tries < 300; tries++) {
    const said = fs.existsSync(file) && Number(fs.readFileSync(file, 'utf8'));
    if (said) return Math.round((said / 1024 / 1024) * 10) / 10;
    await setTimeout(100);
  }
  throw new Error('The server did not say what memory it uses.');
}
