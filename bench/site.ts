import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** Where `BENCH=1` makes next.config.js build to: the production build never holds the empty page and route. */
const BUILD = path.join('var', '.next-bench');
const STAMP = path.join(BUILD, 'bench-stamp');
/** What may differ without another build. */
const OUTSIDE = [':!bench', ':!docs', ':!e2e', ':!scripts', ':!*.md', ':!*.test.*'];
const READY_WITHIN_MS = 60_000;
const ENDED_WITHIN_MS = 60_000;

const git = (...args: string[]) => execFileSync('git', [...args, '--', '.', ...OUTSIDE], { maxBuffer: 1e9 });

/** The same for the same sources; null: not in a repository, nobody can tell. */
function sourceStamp(): string | null {
  try {
    const said = [
      git('ls-files', '--stage'),
      git('diff', 'HEAD'),
      git('ls-files', '--others', '--exclude-standard'),
    ];
    return createHash('sha256').update(Buffer.concat(said)).digest('hex');
  } catch {
    return null;
  }
}

const environment = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  BENCH: '1',
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  LOG_LEVEL: 'warn',
  PUBLIC_URL: '',
  ...Object.fromEntries(
    ['TRUST_PROXY', 'MAP_PMTILES_URL', 'MAP_TILES_URL', 'MAP_ATTRIBUTION', 'SMTP_URL', 'MAIL_FROM'].map(
      (name) => [name, ''],
    ),
  ),
  READS_PER_MINUTE: '0',
  ...more,
});

/** Builds the site for production, with the empty page and route, unless that was done from the same sources. */
export function buildSite(): void {
  const stamp = sourceStamp();
  if (stamp && fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === stamp) return;
  console.error('bench: building the site with the empty page and route');
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  // Next writes the build's own folder into it, which later type checks must not look into.
  const types = 'next-env.d.ts';
  const before = fs.existsSync(types) ? fs.readFileSync(types) : null;
  try {
    execFileSync(process.execPath, [next, 'build'], {
      env: environment({}),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    if (before) fs.writeFileSync(types, before);
    else fs.rmSync(types, { force: true });
  }
  if (stamp) fs.writeFileSync(STAMP, stamp);
}

export type Site = {
  origin: string;
  /** From the start of the process to the first answer. */
  readyMs: number;
  /** Bytes of memory that the process holds now, and at most held; null: this system does not say. */
  memory: () => { now: number; most: number | null } | null;
  /** Milliseconds of a processor that the process has used so far; null: this system does not say. */
  workMs: () => number | null;
  close: () => Promise<void>;
};

function freePort(): Promise<number> {
  const wanted = Number(process.env.BENCH_PORT ?? 0);
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

/** The site in one process of its own, on a database that is there already. `nodeArgs`: for its Node.js. */
export async function openSite(dataDir: string, nodeArgs: string[] = []): Promise<Site> {
  const port = await freePort();
  const began = performance.now();
  const server = spawn(process.execPath, [...nodeArgs, path.join('scripts', 'run', 'http-server.mjs')], {
    env: environment({ DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => server.kill('SIGKILL');
  process.once('exit', stop);
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin, server);
  return {
    origin,
    readyMs: performance.now() - began,
    memory: () => memoryOf(server.pid),
    workMs: () => workOf(server.pid),
    async close() {
      process.off('exit', stop);
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.kill('SIGTERM');
      await Promise.race([ended, setTimeout(ENDED_WITHIN_MS)]);
      stop();
    },
  };
}

async function untilReady(origin: string, server: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    if (server.exitCode !== null || performance.now() > until) {
      throw new Error(`The site did not become ready: ${answer ? await answer.text() : 'no answer'}`);
    }
    await setTimeout(50);
  }
}

function memoryOf(pid: number | undefined): ReturnType<Site['memory']> {
  const file = `/proc/${pid}/status`;
  if (!fs.existsSync(file)) return null;
  const status = fs.readFileSync(file, 'utf8');
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
  return { now: bytes('VmRSS'), most: bytes('VmHWM') };
}

/** Linux counts each thread's nanoseconds on a processor. */
function workOf(pid: number | undefined): number | null {
  const folder = `/proc/${pid}/task`;
  if (!fs.existsSync(folder)) return null;
  return fs.readdirSync(folder).reduce((sum, thread) => {
    const file = path.join(folder, thread, 'schedstat');
    if (!fs.existsSync(file)) return sum;
    return sum + Number(fs.readFileSync(file, 'utf8').split(' ')[0]) / 1e6;
  }, 0);
}
