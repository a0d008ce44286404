import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { expect, test } from '../../fixtures/admin-site';
import { addAccount, addPerson, codeNow, cookiesOf, postAuth } from '../../fixtures/people';
import { snapshot } from '../../fixtures/snapshot';

/** All that the library would offer, with the parts of it that the admin uses. */
const OFFERED = Object.values(
  betterAuth({ emailAndPassword: { enabled: true }, plugins: [twoFactor()], secret: 'x'.repeat(32) }).api,
).flatMap((endpoint) =>
  'path' in endpoint && typeof endpoint.path === 'string' ? [endpoint.path.slice(1)] : [],
);
const OPEN = ['sign-in/email', 'sign-out', 'two-factor/verify-backup-code', 'two-factor/verify-totp'];

test('of all that the library offers to programs only signing in and out is there', async ({ admin }) => {
  expect(OFFERED.length).toBeGreaterThan(20);
  const { cookie, id, email } = addPerson(admin, { role: 'owner' });
  const before = snapshot(admin);
  const body = {
    email,
    userId: id,
    name: 'Eve',
    role: 'owner',
    newEmail: 'eve@example.org',
    password: 'x'.repeat(20),
  };
  for (const path of OFFERED.filter((one) => !OPEN.includes(one))) {
    const post = await postAuth(admin, path, body, { cookie });
    const get = await fetch(`${admin.origin}/admin/auth/${path}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect([path, post.status, get.status]).toEqual([path, 404, 405]);
  }
  expect(snapshot(admin) === before).toBe(true);
});

test('what else is in the body counts for nothing', async ({ admin }) => {
  const account = await addAccount(admin);
  const more = {
    role: 'owner',
    trusted: true,
    user: { role: 'owner' },
    id: 'x',
    disabledAt: null,
    rememberMe: true,
  };
  const first = await postAuth(admin, 'sign-in/email', { ...account, ...more, callbackURL: '/admin' });
  const body = { code: await codeNow(account), ...more };
  const second = await postAuth(admin, 'two-factor/verify-totp', body, { cookie: cookiesOf(first) });
  expect(second.status).toBe(200);
  const row = admin.db.$client.prepare('SELECT role, trusted FROM auth_user WHERE id = ?').get(account.id);
  expect(row).toEqual({ role: 'editor', trusted: 0 });
  const trusting = await postAuth(
    admin,
    'two-factor/verify-totp',
    { code: '1', trustDevice: true },
    { cookie: cookiesOf(first) },
  );
  expect(trusting.status).toBe(400);
  const away = await postAuth(admin, 'sign-in/email', { ...account, callbackURL: 'https://evil.example' });
  expect(away.headers.get('location')).toBeNull();
  expect(away.status).toBe(403);
});

test('nonsense is a clear no', async ({ admin }) => {
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '{"email":{"$gt":""},"password":["x"]}',
    '{"__proto__":{"role":"owner"}}',
  ]) {
    const { status } = await postAuth(admin, 'sign-in/email', body);
    expect([body, status < 500 && status >= 400]).toEqual([body, true]);
  }
});
