import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { addRecords } from '@/db/listing/centers.fixture';
import { writeTestGazetteer } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import { look } from './killed';

/** What was done to the site that `npm run build` made, and what was seen. */
export type Trouble = { name: string; seen: string; isGood: boolean };

type Site = { origin: string; said: () => string; server: ChildProcess; end: () => Promise<void> };

const READ = [
  '/',
  '/es',
  '/centers',
  '/centers/test-hospital',
  '/learn',
  '/api/v1/centers',
  '/admin/sign-in',
];
const YEAR_MS = 365 * 86_400_000;

function fill(dataDir: string): void {
  fs.mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'hai.db');
  writeTestGazetteer(file);
  const db = openDatabase(file);
  addRecords(db, [makeRecord({ slug: 'test-hospital' })]);
  db.$client.close();
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function open(dataDir: string, nodeArgs: string[] = []): Promise<Site> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    BACKUP_EVERY_H: '0',
  };
  const program = path.join('scripts', 'run', 'http-server.mjs');
  const server = spawn(process.execPath, [...nodeArgs, program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk;
  };
  server.stdout.on('data', hear);
  server.stderr.on('data', hear);
  process.once('exit', () => server.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${origin}/api/health/live`)
      .then(({ ok }) => ok)
      .catch(() => false);
  for (let waited = 0; waited < 60_000 && server.exitCode === null && !(await isUp()); waited += 100)
    await setTimeout(100);
  const end = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return { origin, said: () => said, server, end };
}

/** How each kind of page is answered, in words: `200`, or which are not. */
async function pagesOf({ origin }: Site): Promise<string> {
  const bad: string[] = [];
  for (const at of READ) {
    const { status } = await fetch(origin + at, { redirect: 'manual' });
    if (status !== 200) bad.push(`${at} ${status}`);
  }
  return bad.join(', ') || '200';
}

async function ready({ origin }: Site) {
  // A probe is kept for two seconds.
  await setTimeout(2500);
  const answer = await fetch(`${origin}/api/health/ready`);
  const { reason, checks } = await answer.json();
  return { status: answer.status, reason, checks };
}

const signIn = ({ origin }: Site) =>
  fetch(`${origin}/admin/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: 'ann@example.org', password: 'not a password' }),
  });

async function whileUnwritable(site: Site, name: string, undo: () => void): Promise<Trouble> {
  const [pages, health, tried] = [await pagesOf(site), await ready(site), await signIn(site)];
  const words = await tried.json().then(
    ({ message }) => message,
    () => 'nothing',
  );
  undo();
  const after = await ready(site);
  const afterwards = await signIn(site);
  const isGood =
    pages === '200' &&
    health.status === 503 &&
    health.reason === 'disk' &&
    tried.status === 503 &&
    after.status === 200 &&
    afterwards.status === 401;
  const seen = `${READ.length} kinds of pages: ${pages}; ready: ${health.status} (${health.reason}); signing in: ${tried.status} “${words}”; afterwards ready: ${after.status}, signing in with a wrong password: ${afterwards.status}`;
  return { name, seen, isGood };
}

async function disk(folder: string): Promise<Trouble> {
  const dataDir = path.join(folder, 'disk');
  fs.mkdirSync(dataDir);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', dataDir], { stdio: 'ignore' });
  } catch {
    return { name: 'disk full', seen: 'not tried: mounting a small disk needs root', isGood: true };
  }
  try {
    fill(dataDir);
    const site = await open(dataDir);
    const filler = path.join(dataDir, 'filler');
    const handle = fs.openSync(filler, 'w');
    try {
      for (;;) fs.writeSync(handle, Buffer.alloc(4096, 1));
    } catch {
      fs.closeSync(handle);
    }
    const full = await whileUnwritable(site, 'disk full', () => fs.rmSync(filler));
    await site.end();
    const isSound = look(path.join(dataDir, 'hai.db'), (one) => one('select count(*) from center') === 1);
    return { ...full, isGood: full.isGood && isSound };
  } finally {
    execFileSync('umount', ['-l', dataDir]);
  }
}

async function readOnly(folder: string): Promise<Trouble> {
  const name = 'read-only database';
  const dataDir = path.join(folder, 'read-only');
  fill(dataDir);
  const bind = () => execFileSync('mount', ['--bind', dataDir, dataDir], { stdio: 'ignore' });
  try {
    bind();
  } catch {
    return { name, seen: 'not tried: mounting needs root', isGood: true };
  }
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', dataDir]);
    const site = await open(dataDir);
    await site.end();
    const isSaid = /READONLY|EROFS|read-only|CANTOPEN|unable to open/.test(site.said());
    const [said = ''] = /[^"\n]*(READONLY|EROFS|read-only|unable to open)[^"\n]*/.exec(site.said()) ?? [];
    return { name, seen: `does not start: “${said.trim()}”`, isGood: isSaid };
  } finally {
    execFileSync('umount', ['-l', dataDir]);
  }
}

async function clock(folder: string, shiftMs: number): Promise<Trouble> {
  const dataDir = path.join(folder, `clock${shiftMs}`);
  fill(dataDir);
  const before = await open(dataDir);
  await setTimeout(17_000);
  await before.end();
  const preload = path.join(folder, 'clock.mjs');
  fs.writeFileSync(
    preload,
    `const Real = Date, by = ${shiftMs};
    globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + by); } static now() { return Real.now() + by; } };
    for (const name of ['parse', 'UTC']) globalThis.Date[name] = Real[name];`,
  );
  const site = await open(dataDir, ['--import', preload]);
  await setTimeout(17_000);
  const [pages, health, tried] = [await pagesOf(site), await ready(site), await signIn(site)];
  await site.end();
  // By the shifted clock the jobs ran just now.
  const isGood =
    pages === '200' &&
    health.status === 200 &&
    tried.status === 401 &&
    Math.abs(health.checks?.jobs.ageS ?? 1e9) < 60;
  const seen = `pages: ${pages}; ready: ${health.status}; jobs last ran ${health.checks?.jobs.ageS} s ago; signing in with a wrong password: ${tried.status}`;
  return { name: `clock ${shiftMs > 0 ? 'a year ahead' : 'a year back'} after a restart`, seen, isGood };
}

async function second(folder: string): Promise<Trouble> {
  const dataDir = path.join(folder, 'second');
  fill(dataDir);
  const first = await open(dataDir);
  const other = await open(dataDir);
  const code = other.server.exitCode;
  const pages = await pagesOf(first);
  const [advice = ''] = /Another process uses[^"\n]*/.exec(other.said()) ?? [];
  await Promise.all([first.end(), code === null ? other.end() : null]);
  const said = advice.replace(dataDir, 'DATA_DIR');
  const isGood = code === 1 && advice !== '' && pages === '200';
  return {
    name: 'second process on the same data',
    seen: `ends with ${code}: “${said}” The first one’s pages: ${pages}`,
    isGood,
  };
}

async function damage(folder: string): Promise<Trouble> {
  const dataDir = path.join(folder, 'damaged');
  fill(dataDir);
  const file = path.join(dataDir, 'hai.db');
  const pages = fs.statSync(file).size / 4096;
  const handle = fs.openSync(file, 'r+');
  for (let i = 0; i < 300; i++) {
    fs.writeSync(handle, randomBytes(4096), 0, 4096, (1 + Math.floor(((pages - 1) * i) / 300)) * 4096);
  }
  fs.closeSync(handle);
  const before = fs.readFileSync(file);
  const site = await open(dataDir);
  const code = site.server.exitCode;
  if (code === null) await site.end();
  const isSame = fs.readFileSync(file).equals(before);
  const [advice = ''] = /is damaged[^"\n]*/.exec(site.said()) ?? [];
  return {
    name: '300 random pages in the database',
    seen: `ends with ${code}: “${advice}” The file is ${isSame ? 'untouched' : 'changed'}`,
    isGood: code === 1 && isSame && advice !== '',
  };
}

/** Every trouble, one after the other. Needs a build. */
export async function tryAll(folder: string, tell: (trouble: Trouble) => void): Promise<void> {
  tell(await disk(folder));
  tell(await readOnly(folder));
  tell(await second(folder));
  tell(await damage(folder));
  for (const shift of [YEAR_MS, -YEAR_MS]) tell(await clock(folder, shift));
}
