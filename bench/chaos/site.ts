import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import { addRecords } from '@/db/listing/centers.fixture';
import { writeTestGazetteer } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import { builtActions, sendPlainForm } from '@/e2e/fixtures/posts';
import { ownerCookie } from '../owner-cookie';

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

/** The cookie of an owner who is signed in; the site makes its secret when it first needs it. */
export async function ownerOf({ origin }: Site, dataDir: string): Promise<string> {
  await fetch(`${origin}/admin/sign-in`);
  return ownerCookie(dataDir);
}

const STORY = 'The number rings at a shop.';

/** How a form is answered: its status, where it leads, whether its page says that nothing was saved, and whether it keeps the text. */
type Answered = { status: number; to: string; isSaid: boolean; isKept: boolean };

async function readAnswer(answer: Response): Promise<Answered> {
  const text = await answer.text();
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    isSaid: text.includes('It could not be saved'),
    isKept: text.includes(STORY),
  };
}

/** A reader's report, as a browser without scripts sends it. */
export async function sendReport(site: Site): Promise<Answered> {
  const fields = { topic: 'phone', text: STORY.padEnd(1900, '.'), email: '', website: '' };
  return readAnswer(
    await sendPlainForm(site, '/centers/test-hospital/report', fields, { has: 'name="topic"' }),
  );
}

/** A listing's form, in the same way. */
export async function sendListing(site: Site, cookie: string): Promise<Answered> {
  const fields = { editorNotes: STORY.padEnd(1900, '.'), intent: 'draft' };
  const has = 'name="editorNotes"';
  return readAnswer(await sendPlainForm(site, '/admin/centers/test-hospital', fields, { cookie, has }));
}

const PRESSES = 5;

/** A button alone, in the same way; what it asks for is small, and a few may find room. */
export async function press(site: Site, cookie: string): Promise<Answered> {
  const id = builtActions().get('app/admin/centers/actions.ts#markChosen');
  for (let pressed = 1; ; pressed++) {
    const body = new FormData();
    body.set(`$ACTION_ID_${id}`, '');
    body.set('id', '1');
    const headers = { cookie, origin: site.origin };
    const sent = { method: 'POST', body, headers, redirect: 'manual' } as const;
    const answer = await readAnswer(await fetch(`${site.origin}/admin/centers`, sent));
    if (answer.to.includes('unsaved') || pressed === PRESSES) return answer;
  }
}
