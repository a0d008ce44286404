import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { authSessions } from '@/db/account/schema';
import { endOwnSession } from '@/db/account/sessions';
import { IDLE_MINUTES, STEP_UP_MINUTES } from '@/domain/account/people';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { findSignedIn } from './session';
import { setUpApp } from './set-up-app.fixture';
import { addOwner, codeOf, givePassword, PASSWORD, request } from './signing-in.fixture';
import { isFresh, proveAgain } from './step-up';

vi.mock('next/headers', async () => (await import('./signing-in.fixture')).nextHeaders());
setUpTestSite(() => {});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function signedIn() {
  const { email } = await addOwner();
  const { cookie, secret } = await setUpApp(email);
  request.cookie = cookie;
  const found = await findSignedIn();
  if (!found) throw new Error('not signed in');
  const set = (values: object) =>
    db().update(authSessions).set(values).where(eq(authSessions.id, found.sessionId)).run();
  const lastDone = () =>
    db().select().from(authSessions).where(eq(authSessions.id, found.sessionId)).get()?.updatedAt.getTime() ??
    0;
  return { email, secret, found, set, lastDone };
}

test('a session in which nothing is done for an hour is over, and one in use is not', async () => {
  const { set, lastDone } = await signedIn();
  set({ updatedAt: ago(IDLE_MINUTES - 1) });
  expect(await findSignedIn()).not.toBeNull();
  expect(lastDone()).toBeGreaterThan(ago(1).getTime());
  set({ updatedAt: ago(IDLE_MINUTES + 1) });
  expect(await findSignedIn()).toBeNull();
});

test('reading goes on where nothing can be written', async () => {
  const { set } = await signedIn();
  set({ updatedAt: ago(30) });
  db().$client.pragma('query_only = ON');
  expect(await findSignedIn()).not.toBeNull();
  db().$client.pragma('query_only = OFF');
});

test('after a while password or code is asked once more, each code once', async () => {
  const { found, secret, set } = await signedIn();
  expect(isFresh(found, new Date())).toBe(true);
  const wait = () => set({ secondFactorAt: ago(STEP_UP_MINUTES + 1) });
  wait();
  expect(isFresh(found, new Date())).toBe(false);
  expect(await proveAgain(found, 'not the password')).toBe('That is not your password.');
  expect(await proveAgain(found, '000000')).toBe('That is not the code your app shows now.');
  expect(isFresh(found, new Date())).toBe(false);
  const code = await codeOf(secret);
  expect([await proveAgain(found, code), isFresh(found, new Date())]).toEqual([null, true]);
  expect(await proveAgain(found, code)).toBe('That is not the code your app shows now.');
  wait();
  expect([await proveAgain(found, PASSWORD), isFresh(found, new Date())]).toEqual([null, true]);
  expect(await proveAgain(found, PASSWORD)).toMatch(/^Too many tries/);
});

test('one session can be ended, and only by whose it is', async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()];
  const now = { now: new Date() };
  expect(endOwnSession(db(), theirs.found.actor, mine.found.sessionId, now)).toBe(false);
  expect(endOwnSession(db(), mine.found.actor, mine.found.sessionId, now)).toBe(true);
  expect(await givePassword(mine.email)).toContain('two_factor');
});
