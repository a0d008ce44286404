import { beforeEach, describe, expect, test, vi } from 'vitest';
import { beginTry, FAILURES_MAX, lockedUntil } from '@/db/account/lockout';
import { authSessions, authVerifications } from '@/db/account/schema';
import { auditOf } from '@/db/listing/listing.fixture';
import { mails } from '@/db/mail/schema';
import { authRateLimits } from '@/db/rate-limit/schema';
import { NOBODY } from '@/domain/account/actor';
import { auditAnonymous } from '@/server/audit/anonymous';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { auth } from './auth';
import { tellPasswordChanged } from './auth-mail';
import { setUpApp } from './set-up-app.fixture';
import { askForReset, resetPassword } from './sign-in';
import { addOwner, givePassword, headersNow, PASSWORD, request } from './signing-in.fixture';

const { later } = vi.hoisted(() => ({ later: [] as (() => Promise<unknown>)[] }));
vi.mock('next/headers', async () => (await import('./signing-in.fixture')).nextHeaders());
vi.mock('next/server', () => ({ after: (work: () => Promise<unknown>) => later.push(work) }));
setUpTestSite(() => {});

let address = 0;
let owner: { id: string; email: string };
let since: number;
beforeEach(async () => {
  moveElsewhere();
  request.cookie = '';
  owner = await addOwner();
  since = auditOf(db()).length;
});

const moveElsewhere = () => {
  request.address = `198.51.${address >> 8}.${++address & 255}`;
};
const codeOf = (error: { body?: { code?: string } }) => error.body?.code;
const lines = () => auditOf(db()).slice(since);
const linesOf = (action: string) => lines().filter((line) => line.action === action);

function tryPassword(password: string): Promise<string | undefined> {
  moveElsewhere();
  return givePassword(owner.email, password).then(() => 'in', codeOf);
}

describe('wrong passwords', () => {
  test('no more than ten are looked at, even if all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, (_, i) => tryPassword(`wrong ${i}`)));
    expect(answers.filter((code) => code === 'INVALID_EMAIL_OR_PASSWORD')).toHaveLength(FAILURES_MAX);
    expect(answers.filter((code) => code === 'LOCKED')).toHaveLength(4);
    expect(await tryPassword(PASSWORD)).toBe('LOCKED');
    expect(linesOf('lock-out')).toMatchObject([{ whoId: owner.id, detail: { after: 'passwords' } }]);
  });

  test('the right one after nine takes them all back', async () => {
    for (let i = 1; i < FAILURES_MAX; i++) await tryPassword(`wrong ${i}`);
    expect(await tryPassword(PASSWORD)).toBe('in');
    expect(lockedUntil(db(), owner.email, new Date())).toBeNull();
    expect(await tryPassword('wrong')).toBe('INVALID_EMAIL_OR_PASSWORD');
    expect(linesOf('lock-out')).toEqual([]);
  });

  test('are counted by nothing that could be tried out without the salt of the day', async () => {
    await tryPassword('wrong');
    const { hashToken } = await import('@/db/secret');
    const keys = db().select({ key: authRateLimits.key }).from(authRateLimits).all();
    expect(keys.map(({ key }) => key)).not.toContain(hashToken(`sign-in|${request.address}`));
  });
});

describe('the log', () => {
  const nobody = { who: NOBODY, action: 'sign-in', outcome: 'failed' } as const;

  test('takes twenty lines an hour from one address, and says that more were not written', () => {
    for (let i = 0; i < 30; i++) auditAnonymous('2001:db8::', nobody);
    expect(lines()).toHaveLength(21);
    expect(lines().at(-1)).toMatchObject({ detail: { why: 'more-not-written' } });
  });

  test('takes two hundred that name nobody, and still those that name a person', () => {
    for (let i = 0; i < 300; i++) auditAnonymous(`203.0.113.${i}`, nobody);
    const written = lines().length;
    expect(written).toBeLessThanOrEqual(201);
    expect(lines().at(-1)).toMatchObject({ detail: { why: 'more-not-written' } });
    const who = { whoKind: 'person', whoId: owner.id, whoName: 'Ann' } as const;
    for (let i = 0; i < 150; i++) auditAnonymous('203.0.113.1', { ...nobody, who });
    expect(lines()).toHaveLength(written + 101);
  });
});

describe('a session', () => {
  const signIn = (more: object) =>
    auth().api.signInEmail({
      body: { email: owner.email, password: PASSWORD, ...more },
      headers: headersNow(),
    });

  test('is never that of a whole day', async () => {
    await expect(signIn({ rememberMe: false })).rejects.toMatchObject({ status: 'BAD_REQUEST' });
    const { internalAdapter } = await auth().$context;
    await internalAdapter.createSession(owner.id, true);
    const [session] = db().select().from(authSessions).all().slice(-1);
    const hours = ((session?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
  });

  test.each([{ disableSession: true }, { trustDevice: true }])('no code is taken for %o', async (more) => {
    const body = { code: 'aaaaa-11111', ...more };
    const answer = auth().api.verifyBackupCode({ body, headers: headersNow() });
    await expect(answer).rejects.toMatchObject({ status: 'BAD_REQUEST' });
  });
});

describe('a new password', () => {
  async function askForLink(): Promise<string> {
    await askForReset(owner.email);
    for (const work of later.splice(0)) await work();
    const text = db().select().from(mails).all().at(-1)?.text;
    return /token=(\S+)/.exec(text ?? '')?.[1] ?? '';
  }
  const open = () =>
    db()
      .select()
      .from(authVerifications)
      .all()
      .filter(({ value }) => value === owner.id).length;

  test('is asked for in the same time, whether or not there is an account: all is written afterwards', async () => {
    const written = () => JSON.stringify([open(), lines(), db().select().from(mails).all().length]);
    const before = written();
    await askForReset(owner.email);
    await askForReset('nobody@example.org');
    expect(written()).toBe(before);
    for (const work of later.splice(0)) await work();
    expect(open()).toBe(1);
    expect(linesOf('request-password-reset')).toMatchObject([{ outcome: 'done', whoId: owner.id }]);
  });

  test('is asked for three times an hour', async () => {
    for (let i = 0; i < 3; i++) await askForReset(owner.email);
    await expect(askForReset(owner.email)).rejects.toMatchObject({ body: { code: 'TOO_MANY_TRIES' } });
    later.length = 0;
  });

  test('closes the other links and lifts the lock', async () => {
    const [first, second] = [await askForLink(), await askForLink()];
    expect([first === second, open()]).toEqual([false, 2]);
    await Promise.all(Array.from({ length: FAILURES_MAX }, (_, i) => tryPassword(`wrong ${i}`)));
    expect(await tryPassword(PASSWORD)).toBe('LOCKED');
    await resetPassword(second, `${PASSWORD} again`);
    expect(open()).toBe(0);
    await expect(resetPassword(first, `${PASSWORD} thrice`)).rejects.toMatchObject({
      body: { code: 'INVALID_TOKEN' },
    });
    expect(await tryPassword(`${PASSWORD} again`)).toBe('in');
  });

  test('set by somebody signed in closes them, too', async () => {
    await askForLink();
    await tellPasswordChanged({ user: { ...owner, name: 'Ann' } });
    expect(open()).toBe(0);
  });
});

describe('strangers', () => {
  test('lock out strangers, and not the editor from a browser that was theirs before', async () => {
    const { cookie } = await setUpApp(owner.email);
    const device = cookie.split('; ').find((one) => one.startsWith('hai-admin.device=')) ?? 'none';
    for (let tries = 0; tries < FAILURES_MAX; tries++) beginTry(db(), owner.email, new Date());
    moveElsewhere();
    await expect(givePassword(owner.email)).rejects.toMatchObject({ body: { code: 'LOCKED' } });
    expect(await givePassword(owner.email, PASSWORD, device)).toContain('two_factor');
    // It is this person's alone.
    const other = await addOwner();
    for (let tries = 0; tries < FAILURES_MAX; tries++) beginTry(db(), other.email, new Date());
    await expect(givePassword(other.email, PASSWORD, device)).rejects.toMatchObject({
      body: { code: 'LOCKED' },
    });
  });
});
