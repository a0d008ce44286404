import {
  type Account,
  addAccount,
  codeNow,
  cookiesOf,
  postAuth,
  sessionIn,
} from '../../fixtures/desk-accounts';
import { builtActions, postAction } from '../../fixtures/desk-actions';
import { addPerson, addSession, elsewhere } from '../../fixtures/desk-people';
import { type Desk, expect, test } from '../../fixtures/own-desk';

test.describe.configure({ timeout: 120_000 });
test.beforeAll(({ desk }) => fetch(`${desk.origin}/admin/sign-in`));

const givePassword = (desk: Desk, { email, password }: Pick<Account, 'email' | 'password'>, more = {}) =>
  postAuth(desk, 'sign-in/email', { email, password }, more);
const leadsTo = async (desk: Desk, cookie: string) =>
  (await fetch(`${desk.origin}/admin/account`, { redirect: 'manual', headers: { cookie } })).headers.get(
    'location',
  );

test('no session before the second factor, a new one after it, and none that somebody planted', async ({
  desk,
}) => {
  const account = await addAccount(desk);
  const planted = 'hai-desk.session_token=planted.by-somebody';
  const first = await givePassword(desk, account, { cookie: planted });
  expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
  expect(sessionIn(cookiesOf(first)) ?? '').toBe('');
  expect(await leadsTo(desk, cookiesOf(first))).toContain('/admin/sign-in');
  const challenge = `${cookiesOf(first)}; ${planted}`;
  const second = await postAuth(
    desk,
    'two-factor/verify-totp',
    { code: codeNow(account) },
    { cookie: challenge },
  );
  const session = sessionIn(cookiesOf(second));
  expect(session).not.toContain('planted');
  expect(await leadsTo(desk, cookiesOf(second))).toBeNull();

  const again = await addAccount(desk);
  const theirs = cookiesOf(await givePassword(desk, again));
  const both = `${theirs}; hai-desk.session_token=${session}`;
  const answer = await postAuth(desk, 'two-factor/verify-totp', { code: codeNow(again) }, { cookie: both });
  expect(sessionIn(cookiesOf(answer))).not.toBe(session);
});

test('the session changes when somebody sets up their app', async ({ desk }) => {
  const account = await addAccount(desk, { hasSecondFactor: false });
  const before = cookiesOf(await givePassword(desk, account));
  desk.db.$client.prepare('UPDATE auth_two_factor SET verified = 0 WHERE user_id = ?').run(account.id);
  expect(await leadsTo(desk, before)).toContain('/admin/two-factor/set-up');
  const answer = await postAuth(
    desk,
    'two-factor/verify-totp',
    { code: codeNow(account) },
    { cookie: before },
  );
  const after = cookiesOf(answer);
  expect(sessionIn(after)).not.toBe(sessionIn(before));
  expect(await leadsTo(desk, after)).toBeNull();
  expect(await leadsTo(desk, before), 'the one from before is over').toContain('/admin/sign-in');
});

test('a code opens once, whoever copied it', async ({ desk }) => {
  const account = await addAccount(desk);
  const challenges = [await givePassword(desk, account), await givePassword(desk, account)].map(cookiesOf);
  const code = codeNow(account);
  const answers = [];
  for (const cookie of challenges)
    answers.push(await postAuth(desk, 'two-factor/verify-totp', { code }, { cookie }));
  expect(answers.map(({ status }) => status)).toEqual([200, 401]);
  expect(sessionIn(answers[1] ? cookiesOf(answers[1]) : '') ?? '').toBe('');
});

test('two senders of one code at the same instant: one gets in', async ({ desk }) => {
  const account = await addAccount(desk);
  const challenges = [await givePassword(desk, account), await givePassword(desk, account)].map(cookiesOf);
  const code = codeNow(account);
  const answers = await Promise.all(
    challenges.map((cookie) => postAuth(desk, 'two-factor/verify-totp', { code }, { cookie })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  const open = desk.db.$client.prepare('SELECT count(*) FROM auth_session WHERE user_id = ?').pluck();
  // One stood there from the making of the account.
  expect(open.get(account.id)).toBe(2);
});

test('each recovery code opens once', async ({ desk }) => {
  const account = await addAccount(desk);
  const tries = [0, 0, 1, 1].map((at) => account.recoveryCodes[at]);
  const statuses = [];
  for (const code of tries) {
    const cookie = cookiesOf(await givePassword(desk, account));
    statuses.push((await postAuth(desk, 'two-factor/verify-backup-code', { code }, { cookie })).status);
  }
  expect(statuses).toEqual([200, 401, 200, 401]);
});

test('wrong codes lock the second factor', async ({ desk }) => {
  const account = await addAccount(desk);
  for (let challenge = 0; challenge < 4; challenge++) {
    const cookie = cookiesOf(await givePassword(desk, account));
    for (let tries = 0; tries < 5; tries++) {
      await postAuth(desk, 'two-factor/verify-totp', { code: '000000' }, { cookie });
    }
  }
  const cookie = cookiesOf(await givePassword(desk, account));
  const right = await postAuth(desk, 'two-factor/verify-totp', { code: codeNow(account) }, { cookie });
  expect(right.status).toBeGreaterThanOrEqual(400);
  expect(sessionIn(cookiesOf(right)) ?? '').toBe('');
});

test('limits and the lock outlive a restart, and no header makes up an address', async ({ desk }) => {
  await desk.restart({ TRUST_PROXY: '0' });
  const [limited, locked] = [await addAccount(desk), await addAccount(desk)];
  const typed = async (email: string, password: string) => {
    const made = { 'x-client-address': '192.0.2.7', 'x-real-ip': '192.0.2.7', forwarded: 'for=192.0.2.7' };
    const action = 'app/admin/sign-in/actions.ts#signIn';
    const sent = await postAction(desk, {
      action,
      path: '/admin/sign-in',
      fields: { email, password },
      headers: { ...elsewhere(), ...made },
    });
    return /do not belong together|Too many tries|Too many wrong passwords/.exec(await sent.text())?.[0];
  };
  for (const path of ['/', '/es/about', '/a.b', '/fhir/centers', '/api/centers']) {
    const headers = { 'next-action': builtActions().get('app/admin/sign-in/actions.ts#signIn') ?? '' };
    const sent = await fetch(desk.origin + path, {
      method: 'POST',
      headers: { ...headers, origin: desk.origin },
    });
    expect([path, sent.status]).toEqual([path, 403]);
  }
  for (let tries = 0; tries < 5; tries++) {
    expect(await typed(limited.email, 'wrong')).toBe('do not belong together');
  }
  expect(await typed(limited.email, limited.password)).toBe('Too many tries');
  await desk.restart({ TRUST_PROXY: '0' });
  expect(await typed(limited.email, limited.password)).toBe('Too many tries');

  await desk.restart();
  for (let tries = 0; tries < 10; tries++) {
    expect(await typed(locked.email, 'wrong')).toBe('do not belong together');
  }
  expect(await typed(locked.email, locked.password)).toBe('Too many wrong passwords');
  await desk.restart();
  expect(await typed(locked.email, locked.password)).toBe('Too many wrong passwords');
});

test('whether there is such an account shows in no answer', async ({ desk }) => {
  const { email } = await addAccount(desk);
  const answers = await Promise.all(
    [email, 'nobody@example.org'].map((one) => givePassword(desk, { email: one, password: 'wrong' })),
  );
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(await answers[0]?.text()).toBe(await answers[1]?.text());
});

test('a session that is over, closed, unsigned or signed by another opens nothing', async ({ desk }) => {
  const person = addPerson(desk);
  expect(await leadsTo(desk, person.cookie)).toBeNull();
  const [name, value = ''] = person.cookie.split('=');
  const token = decodeURIComponent(value).split('.')[0];
  for (const cookie of [
    addSession(desk, person.id, { hours: -1 }),
    `${name}=${token}`,
    `${name}=${encodeURIComponent(`${token}.${'A'.repeat(43)}=`)}`,
    `${name}=`,
  ]) {
    expect(await leadsTo(desk, cookie), cookie).toContain('/admin/sign-in');
  }
  desk.db.$client
    .prepare('UPDATE auth_user SET disabled_at = ? WHERE id = ?')
    .run(new Date().toISOString(), person.id);
  expect(await leadsTo(desk, person.cookie)).toContain('/admin/sign-in');
});

test('behind https the cookie goes nowhere else', async ({ desk }) => {
  const PUBLIC_URL = 'https://pumps.example';
  await desk.restart({ PUBLIC_URL });
  const account = await addAccount(desk);
  const headers = { origin: PUBLIC_URL };
  const first = await givePassword(desk, account, { headers });
  const code = { code: codeNow(account) };
  const second = await postAuth(desk, 'two-factor/verify-totp', code, { cookie: cookiesOf(first), headers });
  const set = [...first.headers.getSetCookie(), ...second.headers.getSetCookie()];
  expect(set.length).toBeGreaterThan(1);
  for (const cookie of set) {
    for (const part of [
      /^__Secure-hai-desk\./,
      /; Path=\/admin(;|$)/,
      /; HttpOnly/,
      /; Secure/,
      /; SameSite=Lax/,
    ]) {
      expect(cookie).toMatch(part);
    }
  }
  await desk.restart();
});
