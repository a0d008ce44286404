import { type AdminSite, expect, test } from '../../fixtures/admin-site';
import {
  addAccount,
  addPerson,
  addSession,
  codeNow,
  cookiesOf,
  elsewhere,
  postAuth,
  type SignInAccount,
  sessionIn,
} from '../../fixtures/people';
import { builtActions, postAction } from '../../fixtures/posts';

test.describe.configure({ timeout: 120_000 });
const givePassword = (
  admin: AdminSite,
  { email, password }: Pick<SignInAccount, 'email' | 'password'>,
  more = {},
) => postAuth(admin, 'sign-in/email', { email, password }, more);
const leadsTo = async (admin: AdminSite, cookie: string) =>
  (await fetch(`${admin.origin}/admin/account`, { redirect: 'manual', headers: { cookie } })).headers.get(
    'location',
  );

test('no session before the second factor, a new one after it, and none that somebody planted', async ({
  admin,
}) => {
  const account = await addAccount(admin);
  const planted = 'hai-admin.session_token=planted.by-somebody';
  const first = await givePassword(admin, account, { cookie: planted });
  expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
  expect(sessionIn(cookiesOf(first)) ?? '').toBe('');
  expect(await leadsTo(admin, cookiesOf(first))).toContain('/admin/sign-in');
  const challenge = `${cookiesOf(first)}; ${planted}`;
  const second = await postAuth(
    admin,
    'two-factor/verify-totp',
    { code: await codeNow(account) },
    { cookie: challenge },
  );
  const session = sessionIn(cookiesOf(second));
  expect(session).not.toContain('planted');
  expect(await leadsTo(admin, cookiesOf(second))).toBeNull();

  const again = await addAccount(admin);
  const theirs = cookiesOf(await givePassword(admin, again));
  const both = `${theirs}; hai-admin.session_token=${session}`;
  const answer = await postAuth(
    admin,
    'two-factor/verify-totp',
    { code: await codeNow(again) },
    { cookie: both },
  );
  expect(sessionIn(cookiesOf(answer))).not.toBe(session);
});

test('the session changes when somebody sets up their app', async ({ admin }) => {
  const account = await addAccount(admin, { hasSecondFactor: false });
  const before = cookiesOf(await givePassword(admin, account));
  admin.db.$client.prepare('UPDATE auth_two_factor SET verified = 0 WHERE user_id = ?').run(account.id);
  expect(await leadsTo(admin, before)).toContain('/admin/two-factor/set-up');
  const answer = await postAuth(
    admin,
    'two-factor/verify-totp',
    { code: await codeNow(account) },
    { cookie: before },
  );
  const after = cookiesOf(answer);
  expect(sessionIn(after)).not.toBe(sessionIn(before));
  expect(await leadsTo(admin, after)).toBeNull();
  expect(await leadsTo(admin, before), 'the one from before is over').toContain('/admin/sign-in');
});

test('a code opens once, whoever copied it', async ({ admin }) => {
  const account = await addAccount(admin);
  const challenges = [await givePassword(admin, account), await givePassword(admin, account)].map(cookiesOf);
  const code = await codeNow(account);
  const answers = [];
  for (const cookie of challenges)
    answers.push(await postAuth(admin, 'two-factor/verify-totp', { code }, { cookie }));
  expect(answers.map(({ status }) => status)).toEqual([200, 401]);
  expect(sessionIn(answers[1] ? cookiesOf(answers[1]) : '') ?? '').toBe('');
});

test('two senders of one code at the same instant: one gets in', async ({ admin }) => {
  const account = await addAccount(admin);
  const challenges = [await givePassword(admin, account), await givePassword(admin, account)].map(cookiesOf);
  const code = await codeNow(account);
  const answers = await Promise.all(
    challenges.map((cookie) => postAuth(admin, 'two-factor/verify-totp', { code }, { cookie })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  const open = admin.db.$client.prepare('SELECT count(*) FROM auth_session WHERE user_id = ?').pluck();
  // One stood there from the making of the account.
  expect(open.get(account.id)).toBe(2);
});

test('each recovery code opens once', async ({ admin }) => {
  const account = await addAccount(admin);
  const tries = [0, 0, 1, 1].map((at) => account.recoveryCodes[at]);
  const statuses = [];
  for (const code of tries) {
    const cookie = cookiesOf(await givePassword(admin, account));
    statuses.push((await postAuth(admin, 'two-factor/verify-backup-code', { code }, { cookie })).status);
  }
  expect(statuses).toEqual([200, 401, 200, 401]);
});

test('wrong codes lock the second factor', async ({ admin }) => {
  const account = await addAccount(admin);
  for (let challenge = 0; challenge < 4; challenge++) {
    const cookie = cookiesOf(await givePassword(admin, account));
    for (let tries = 0; tries < 5; tries++) {
      await postAuth(admin, 'two-factor/verify-totp', { code: '000000' }, { cookie });
    }
  }
  const cookie = cookiesOf(await givePassword(admin, account));
  const right = await postAuth(admin, 'two-factor/verify-totp', { code: await codeNow(account) }, { cookie });
  expect(right.status).toBeGreaterThanOrEqual(400);
  expect(sessionIn(cookiesOf(right)) ?? '').toBe('');
});

test('limits and the lock outlive a restart, and no header makes up an address', async ({ admin }) => {
  await admin.restart({ TRUST_PROXY: '0' });
  const [limited, locked] = [await addAccount(admin), await addAccount(admin)];
  const typed = async (email: string, password: string) => {
    const made = { 'x-client-address': '192.0.2.7', 'x-real-ip': '192.0.2.7', forwarded: 'for=192.0.2.7' };
    const action = 'app/admin/sign-in/actions.ts#signIn';
    const sent = await postAction(admin, {
      action,
      path: '/admin/sign-in',
      fields: { email, password },
      headers: { ...elsewhere(), ...made },
    });
    return /do not belong together|Too many tries|Too many wrong passwords/.exec(await sent.text())?.[0];
  };
  for (const path of ['/', '/es/about', '/a.b', '/fhir/centers', '/api/centers']) {
    const headers = { 'next-action': builtActions().get('app/admin/sign-in/actions.ts#signIn') ?? '' };
    const sent = await fetch(admin.origin + path, {
      method: 'POST',
      headers: { ...headers, origin: admin.origin },
    });
    expect([path, sent.status]).toEqual([path, 403]);
  }
  for (let tries = 0; tries < 5; tries++) {
    expect(await typed(limited.email, 'wrong')).toBe('do not belong together');
  }
  expect(await typed(limited.email, limited.password)).toBe('Too many tries');
  await admin.restart({ TRUST_PROXY: '0' });
  expect(await typed(limited.email, limited.password)).toBe('Too many tries');

  await admin.restart();
  for (let tries = 0; tries < 10; tries++) {
    expect(await typed(locked.email, 'wrong')).toBe('do not belong together');
  }
  expect(await typed(locked.email, locked.password)).toBe('Too many wrong passwords');
  await admin.restart();
  expect(await typed(locked.email, locked.password)).toBe('Too many wrong passwords');
});

test('whether there is such an account shows in no answer', async ({ admin }) => {
  const { email } = await addAccount(admin);
  const answers = await Promise.all(
    [email, 'nobody@example.org'].map((one) => givePassword(admin, { email: one, password: 'wrong' })),
  );
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(await answers[0]?.text()).toBe(await answers[1]?.text());
});

test('a session that is over, closed, unsigned or signed by another opens nothing', async ({ admin }) => {
  const person = addPerson(admin);
  expect(await leadsTo(admin, person.cookie)).toBeNull();
  const [name, value = ''] = person.cookie.split('=');
  const token = decodeURIComponent(value).split('.')[0];
  for (const cookie of [
    addSession(admin, person.id, { hours: -1 }),
    `${name}=${token}`,
    `${name}=${encodeURIComponent(`${token}.${'A'.repeat(43)}=`)}`,
    `${name}=`,
  ]) {
    expect(await leadsTo(admin, cookie), cookie).toContain('/admin/sign-in');
  }
  admin.db.$client
    .prepare('UPDATE auth_user SET disabled_at = ? WHERE id = ?')
    .run(new Date().toISOString(), person.id);
  expect(await leadsTo(admin, person.cookie)).toContain('/admin/sign-in');
});

test('behind https the cookie goes nowhere else', async ({ admin }) => {
  const PUBLIC_URL = 'https://pumps.example';
  await admin.restart({ PUBLIC_URL });
  const account = await addAccount(admin);
  const headers = { origin: PUBLIC_URL };
  const first = await givePassword(admin, account, { headers });
  const code = { code: await codeNow(account) };
  const second = await postAuth(admin, 'two-factor/verify-totp', code, { cookie: cookiesOf(first), headers });
  const set = [...first.headers.getSetCookie(), ...second.headers.getSetCookie()];
  expect(set.length).toBeGreaterThan(1);
  for (const cookie of set) {
    for (const part of [
      /^__Secure-hai-admin\./,
      /; Path=\/admin(;|$)/,
      /; HttpOnly/,
      /; Secure/,
      /; SameSite=Lax/,
    ]) {
      expect(cookie).toMatch(part);
    }
  }
  await admin.restart();
});
