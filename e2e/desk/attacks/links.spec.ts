import { addSetupLink } from '@/db/account/invites';
import { postAction } from '../../fixtures/desk-actions';
import { elsewhere } from '../../fixtures/desk-people';
import { lastLine, logSince, snapshot } from '../../fixtures/desk-snapshot';
import { makeHospitalLinkIn } from '../../fixtures/hospital-link.fixture';
import { inviteIn, resetLinkIn } from '../../fixtures/links.fixture';
import { type Desk, expect, test } from '../../fixtures/own-desk';

const SLUG = 'uk-markey-lexington-ky';
const PASSWORD = 'pumps and maps and phones';
const GUESS = 'A'.repeat(43);

test.beforeAll(({ desk }) => fetch(`${desk.origin}/admin/sign-in`));

const join = (desk: Desk, token: string, more = {}, headers = {}) =>
  postAction(desk, {
    action: 'app/admin/setup/actions.ts#makeAccount',
    path: '/admin/setup',
    fields: { token, email: 'eve@example.org', name: 'Eve', password: PASSWORD, again: PASSWORD, ...more },
    headers,
  });
const reset = (desk: Desk, token: string, headers = {}) =>
  postAction(desk, {
    action: 'app/admin/reset-password/actions.ts#setNewPassword',
    path: '/admin/reset-password',
    fields: { token, password: PASSWORD, again: PASSWORD },
    headers,
  });
const answer = (desk: Desk, link: string, headers = {}) =>
  postAction(desk, {
    action: 'app/confirm/[token]/actions.ts#answer',
    path: link,
    args: [link.split('/').at(-1), { tries: 0 }],
    fields: { role: 'nurse', verdict: 'correct', version: versionNow(desk) },
    headers,
  });

const versionNow = ({ db }: Desk): string =>
  String(db.$client.prepare('SELECT version FROM center WHERE slug = ?').pluck().get(SLUG));

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
/** Links that are over, each in its way. */
const OVER: Record<string, (desk: Desk) => Promise<() => Promise<Response>>> = {
  'an invitation of eight days ago': async (desk) => {
    const token = inviteIn(desk, { now: ago(8) });
    return () => join(desk, token);
  },
  'a used invitation': async (desk) => {
    const token = inviteIn(desk);
    await join(desk, token);
    return () => join(desk, token);
  },
  'a setup link of two days ago': async (desk) => {
    const token = addSetupLink(desk.db, ago(2));
    return () => join(desk, token);
  },
  'a used setup link': async (desk) => {
    const token = addSetupLink(desk.db, new Date());
    await join(desk, token, { email: 'first@example.org' });
    return () => join(desk, token, { email: 'second@example.org' });
  },
  'a reset link of yesterday': async (desk) => {
    const token = await resetLinkIn(desk);
    desk.db.$client.prepare('UPDATE auth_verification SET expires_at = ?').run(ago(1).toISOString());
    return () => reset(desk, token);
  },
  'a used reset link': async (desk) => {
    const token = await resetLinkIn(desk);
    await reset(desk, token);
    return () => reset(desk, token);
  },
  'a hospital’s link of 15 days ago': async (desk) => {
    const link = makeHospitalLinkIn(desk, SLUG, { daysAgo: 15 });
    return () => answer(desk, link);
  },
  'a hospital’s used link': async (desk) => {
    const link = makeHospitalLinkIn(desk, SLUG);
    await answer(desk, link);
    return () => answer(desk, link);
  },
  'a hospital’s link that was taken back': async (desk) => {
    const link = makeHospitalLinkIn(desk, SLUG);
    desk.db.$client.prepare("UPDATE confirm_link SET status = 'revoked' WHERE status = 'open'").run();
    return () => answer(desk, link);
  },
};

for (const [what, prepare] of Object.entries(OVER)) {
  test(`${what} changes nothing, and the log keeps the attempt`, async ({ desk }) => {
    const send = await prepare(desk);
    const [before, since] = [snapshot(desk), lastLine(desk)];
    const said = await send();
    expect(said.status).toBeLessThan(500);
    expect(snapshot(desk) === before).toBe(true);
    expect(logSince(desk, since).map(({ outcome }) => outcome)).toContain('failed');
  });
}

test('links that are good do what they say', async ({ desk }) => {
  for (const send of [
    () => join(desk, inviteIn(desk)),
    async () => reset(desk, await resetLinkIn(desk)),
    () => answer(desk, makeHospitalLinkIn(desk, SLUG)),
  ]) {
    const before = snapshot(desk);
    await send();
    expect(snapshot(desk) === before).toBe(false);
  }
});

test('who guesses links is stopped, and then told the same of a right one', async ({ desk }) => {
  const here = elsewhere();
  for (const guess of [() => join(desk, GUESS, {}, here), () => reset(desk, GUESS, here)]) {
    for (let tries = 0; tries < 10; tries++) {
      expect(await (await guess()).text()).toMatch(/This link was used before, or is too old/);
    }
  }
  const since = lastLine(desk);
  const right = inviteIn(desk);
  const before = snapshot(desk);
  const [wrong, same] = [await join(desk, GUESS, {}, here), await join(desk, right, {}, here)];
  const words = /Too many tries\. Wait \d+ seconds\./;
  expect([words.test(await wrong.text()), words.test(await same.text())]).toEqual([true, true]);
  expect(snapshot(desk) === before).toBe(true);
  expect(logSince(desk, since).filter(({ outcome }) => outcome === 'refused')).toMatchObject([
    { action: 'use-link' },
  ]);
});

test('who guesses hospitals’ links is stopped, too', async ({ desk }) => {
  const here = elsewhere();
  for (let tries = 0; tries < 30; tries++) await answer(desk, `/confirm/${GUESS}`, here);
  const link = makeHospitalLinkIn(desk, SLUG);
  const before = snapshot(desk);
  expect(await (await answer(desk, link, here)).text()).toContain('"edit":"tooMany"');
  expect(snapshot(desk) === before).toBe(true);
});

test('nobody makes themselves more than the link says', async ({ desk }) => {
  const token = inviteIn(desk, { email: 'modest@example.org' });
  const more = { role: 'owner', trusted: 'on', id: 'x', email: 'other@example.org', emailVerified: 'true' };
  await join(desk, token, more);
  const people = desk.db.$client
    .prepare(
      "SELECT email, role, trusted FROM auth_user WHERE email IN ('modest@example.org', 'other@example.org')",
    )
    .all();
  expect(people).toEqual([{ email: 'modest@example.org', role: 'editor', trusted: 0 }]);
});
