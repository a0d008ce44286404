import { expect, journey as test } from '../../fixtures/admin-site';
import { addAccount, elsewhere } from '../../fixtures/people';

test.describe.configure({ timeout: 120_000 });
test.use({ extraHTTPHeaders: elsewhere() });

test('forms from other sites change nothing', async ({ request, admin, baseURL }) => {
  const owner = await addAccount(admin, { role: 'owner' });
  const data = { email: owner.email, password: owner.password };
  for (const origin of ['https://evil.example', 'null', undefined]) {
    const headers = { ...(origin && { origin }) };
    const answer = await request.post('/admin/auth/sign-in/email', { data, headers });
    expect([answer.status(), answer.headers()['set-cookie']]).toEqual([403, undefined]);
  }
  const ours = await request.post('/admin/auth/sign-in/email', { data, headers: { origin: baseURL ?? '' } });
  expect(await ours.json()).toMatchObject({ twoFactorRedirect: true });
  for (const path of ['sign-up/email', 'update-user', 'two-factor/disable', 'change-email', 'delete-user']) {
    const answer = await request.post(`/admin/auth/${path}`, {
      data: { ...data, name: 'Eve', role: 'owner', trusted: true },
      headers: { origin: baseURL ?? '' },
    });
    expect(answer.status(), path).toBe(404);
  }
});

test('the admin is never kept, indexed or framed', async ({ request }) => {
  for (const path of ['/admin/sign-in', '/admin/forgot-password', '/admin/no-such-page']) {
    const headers = (await request.get(path)).headers();
    expect(headers['cache-control'], path).toContain('no-store');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
  }
  expect((await request.get('/admin/no-such-page')).status()).toBe(404);
});
