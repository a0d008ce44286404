import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { addRecords } from '@/db/listing/centers.fixture';
import { writeTestGazetteer } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';

export type Site = { origin: string; said: () => string; server: ChildProcess; end: () => Promise<void> };

export const READ = [
  '/',
  '/es',
  '/centers',
  '/centers/test-hospital',
  '/learn',
  '/api/v1/centers',
  '/admin/sign-in',
];

export function fill(dataDir: string): void {
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

export async function open(dataDir: string, nodeArgs: string[] = []): Promise<Site> {
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
export async function pagesOf({ origin }: Site): Promise<string> {
  const bad: string[] = [];
  for (const at of READ) {
    const { status } = await fetch(origin + at, { redirect: 'manual' });
    if (status !== 200) bad.push(`${at} ${status}`);
  }
  return bad.join(', ') || '200';
}

export async function ready({ origin }: Site) {
  // A probe is kept for two seconds.
  await setTimeout(2500);
  const answer = await fetch(`${origin}/api/health/ready`);
  const { reason, checks } = await answer.json();
  return { status: answer.status, reason, checks };
}

export const signIn = ({ origin }: Site) =>
  fetch(`${origin}/admin/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: 'ann@example.org', password: 'not a password' }),
  });

const REPORT = '/centers/test-hospital/report';
const STORY = 'The number rings at a shop.';

/** A reader's report as a browser without scripts sends it: what the page says of it, and whether the story is kept. */
export async function sendReport({
  origin,
}: Site): Promise<{ status: number; isSaid: boolean; isKept: boolean }> {
  const page = await (await fetch(origin + REPORT)).text();
  const form = new FormData();
  for (const [, name = '', value = ''] of page.matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
  ))
    form.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  for (const [name, value] of Object.entries({
    topic: 'phone',
    text: STORY.padEnd(1900, '.'),
    email: '',
    website: '',
  }))
    form.set(name, value);
  const answer = await fetch(origin + REPORT, {
    method: 'POST',
    body: form,
    headers: { origin },
    redirect: 'manual',
  });
  const text = await answer.text();
  return {
    status: answer.status,
    isSaid: text.includes('It could not be saved'),
    isKept: text.includes(STORY),
  };
}
