import { type AdminSite, expect, test } from '../../fixtures/admin-site';
import { PAYLOAD, plantEverywhere } from '../../fixtures/planted.fixture';
import { postAction } from '../../fixtures/posts';

const SLUG = 'larch-lexington-ky';
const report = (admin: AdminSite, fields: Record<string, string>) =>
  postAction(admin, {
    action: 'app/[locale]/centers/[slug]/report/actions.ts#report',
    path: `/centers/${SLUG}/report`,
    args: ['en', SLUG, { faults: [], values: {}, tries: 0 }],
    fields,
  });
const reportsIn = ({ db }: AdminSite) => db.$client.prepare('SELECT count(*) FROM report').pluck().get();

test.describe.configure({ timeout: 180_000 });
test('markup in any field is text wherever it is shown', async ({ admin }) => {
  const { pages, cookie, mails } = plantEverywhere(admin);
  for (const { path, shows } of pages) {
    const answer = await fetch(`${admin.origin}${path}`, { headers: { cookie } });
    const html = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expectInert(html, path);
    if (shows) expect(html, path).toMatch(/&lt;img src=x|\\u003cimg src=x/);
  }
  expect(mails().length).toBeGreaterThan(3);
  for (const { html, subject } of mails()) {
    expectInert(html, subject);
    expect(subject).not.toMatch(/[\r\n]/);
  }
});

function expectInert(html: string, where: string): void {
  expect(html, where).not.toContain('<img src=x');
  expect(html, where).not.toContain('<script>window.hacked');
  expect(html, where).not.toContain('</script><script>');
}

test('a browser runs none of it', async ({ admin, page }) => {
  const { pages, cookie } = plantEverywhere(admin);
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, domain: 'localhost', path: '/admin' }]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const { path } of pages) {
    await page.goto(path);
    const ran = await page.evaluate(() => [
      'hacked' in window,
      document.querySelectorAll('img[src=x]').length,
    ]);
    expect([path, ...ran]).toEqual([path, false, 0]);
  }
  expect(asked.filter((path) => path.endsWith('/x'))).toEqual([]);
  // The check itself: where it is taken for markup, it runs.
  await page.goto(`data:text/html,<p title="${encodeURIComponent(PAYLOAD)}">`);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(true);
});

test('addresses with more in them than an address are refused, and nothing is kept', async ({ admin }) => {
  for (const email of [
    'ann@example.org\r\nBcc: eve@example.org',
    'ann@example.org, eve@example.org',
    '"Ann" <ann@example.org>',
    'ann@example.org\u0000',
    `${'a'.repeat(300)}@example.org`,
  ]) {
    const before = reportsIn(admin);
    const sent = await report(admin, { topic: 'phone', text: 'x', email });
    expect([email, sent.headers.get('x-action-redirect')]).toEqual([email, null]);
    expect(reportsIn(admin)).toBe(before);
  }
});

test('what a reader adds to the form counts for nothing', async ({ admin }) => {
  const more = {
    status: 'fixed',
    number: 'R-1',
    whatChanged: 'All',
    answeredAt: '2020-01-01',
    centerId: '1',
    slug: 'x',
  };
  await report(admin, { topic: 'phone', text: 'Only this.', email: '', ...more });
  const row = admin.db.$client
    .prepare('SELECT status, what_changed, answered_at, slug FROM report ORDER BY id DESC LIMIT 1')
    .get();
  expect(row).toEqual({ status: 'received', what_changed: null, answered_at: null, slug: SLUG });
});
