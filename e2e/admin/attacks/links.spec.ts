import { addSetupLink } from '@/db/account/invites';
import { type AdminSite, expect, test } from '../../fixtures/admin-site';
import { inviteIn, resetLinkIn } from '../../fixtures/links.fixture';
import { elsewhere } from '../../fixtures/people';
import { postAction } from '../../fixtures/posts';
import { makeHospitalLink } from '../../fixtures/records.fixture';
import { lastLine, logSince, snapshot } from '../../fixtures/snapshot';

const SLUG = 'larch-lexington-ky';
const PASSWORD = 'pumps and maps and phones';
const GUESS = 'A'.repeat(43);

const join = (admin: AdminSite, token: string, more = {}, headers = {}) =>
  postAction(admin, {
    action: 'app/admin/setup/actions.ts#makeAccount',
    path: '/admin/setup',
    fields: { token, email: 'eve@example.org', name: 'Eve', password: PASSWORD, again: PASSWORD, ...more },
    headers,
  });
const reset = (admin: AdminSite, token: string, headers = {}) =>
  postAction(admin, {
    action: 'app/admin/reset-password/actions.ts#setNewPassword',
    path: '/admin/reset-password',
    fields: { token, password: PASSWORD, again: PASSWORD },
    headers,
  });
const answer = (admin: AdminSite, link: string, headers = {}) =>
  postAction(admin, {
    action: 'app/confirm/[token]/actions.ts#answer',
    path: link,
    args: [link.split('/').at(-1), { tries: 0 }],
    fields: { role: 'nurse', verdict: 'correct', version: versionNow(admin) },
    headers,
  });

const versionNow = ({ db }: AdminSite): string =>
  String(db.$client.prepare('SELECT version FROM center WHERE slug = ?').pluck().get(SLUG));

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
/** Links that are over, each in its way. */
const OVER: Record<string, (admin: AdminSite) => Promise<() => Promise<Response>>> = {
  'an invitation of eight days ago': async (admin) => {
    const token = inviteIn(admin, { now: ago(8) });
    return () => join(admin, token);
  },
  'a used invitation': async (admin) => {
    const token = inviteIn(admin);
    await join(admin, token);
    return () => join(admin, token);
  },
  'a setup link of two days ago': async (admin) => {
    const token = addSetupLink(admin.db, ago(2));
    return () => join(admin, token);
  },
  'a used setup link': async (admin) => {
    const token = addSetupLink(admin.db, new Date());
    await join(admin, token, { email: 'first@example.org' });
    return () => join(admin, token, { email: 'second@example.org' });
  },
  'a reset link of yesterday': async (admin) => {
    const token = await resetLinkIn(admin);
    admin.db.$client.prepare('UPDATE auth_verification SET expires_at = ?').run(ago(1).toISOString());
    return () => reset(admin, token);
  },
  'a used reset link': async (admin) => {
    const token = await resetLinkIn(admin);
    await reset(admin, token);
    return () => reset(admin, token);
  },
  'a hospital’s link of 15 days ago': async (admin) => {
    const link = makeHospitalLink(admin, SLUG, { sentDaysAgo: 15 });
    return () => answer(admin, link);
  },
  'a hospital’s used link': async (admin) => {
    const link = makeHospitalLink(admin, SLUG);
    await answer(admin, link);
    return () => answer(admin, link);
  },
  'a hospital’s link that was taken back': async (admin) => {
    const link = makeHospitalLink(admin, SLUG);
    admin.db.$client.prepare("UPDATE confirm_link SET status = 'revoked' WHERE status = 'open'").run();
    return () => answer(admin, link);
  },
};

for (const [what, prepare] of Object.entries(OVER)) {
  test(`${what} changes nothing, and the log keeps the attempt`, async ({ admin }) => {
    const send = await prepare(admin);
    const [before, since] = [snapshot(admin), lastLine(admin)];
    const said = await send();
    expect(said.status).toBeLessThan(500);
    expect(snapshot(admin) === before).toBe(true);
    expect(logSince(admin, since).map(({ outcome }) => outcome)).toContain('failed');
  });
}

test('links that are good do what they say', async ({ admin }) => {
  for (const send of [
    () => join(admin, inviteIn(admin)),
    async () => reset(admin, await resetLinkIn(admin)),
    () => answer(admin, makeHospitalLink(admin, SLUG)),
  ]) {
    const before = snapshot(admin);
    await send();
    expect(snapshot(admin) === before).toBe(false);
  }
});

test('who guesses links is stopped, and then told the same of a right one', async ({ admin }) => {
  const here = elsewhere();
  for (const guess of [() => join(admin, GUESS, {}, here), () => reset(admin, GUESS, here)]) {
    for (let tries = 0; tries < 10; tries++) {
      expect(await (await guess()).text()).toMatch(/This link was used before, or is too old/);
    }
  }
  const since = lastLine(admin);
  const right = inviteIn(admin);
  const before = snapshot(admin);
  const [wrong, same] = [await join(admin, GUESS, {}, here), await join(admin, right, {}, here)];
  const words = /Too many tries\. Wait \d+ seconds\./;
  expect([words.test(await wrong.text()), words.test(await same.text())]).toEqual([true, true]);
  expect(snapshot(admin) === before).toBe(true);
  expect(logSince(admin, since).filter(({ outcome }) => outcome === 'refused')).toMatchObject([
    { action: 'use-link' },
  ]);
});

test('who guesses hospitals’ links is stopped, too', async ({ admin }) => {
  const here = elsewhere();
  for (let tries = 0; tries < 30; tries++) await answer(admin, `/confirm/${GUESS}`, here);
  const link = makeHospitalLink(admin, SLUG);
  const before = snapshot(admin);
  expect(await (await answer(admin, link, here)).text()).toContain(
    'Too many answers came from where you are',
  );
  expect(snapshot(admin) === before).toBe(true);
});

test('nobody makes themselves more than the link says', async ({ admin }) => {
  const token = inviteIn(admin, { email: 'modest@example.org' });
  const more = { role: 'owner', trusted: 'on', id: 'x', email: 'other@example.org', emailVerified: 'true' };
  await join(admin, token, more);
  const people = admin.db.$client
    .prepare(
      "SELECT email, role, trusted FROM auth_user WHERE email IN ('modest@example.org', 'other@example.org')",
    )
    .all();
  expect(people).toEqual([{ email: 'modest@example.org', role: 'editor', trusted: 0 }]);
});
