import { type AdminSite, expect, test } from '../../fixtures/admin-site';
import { addPerson } from '../../fixtures/people';
import { postAction, sendPlainForm } from '../../fixtures/posts';
import { makeHospitalLink } from '../../fixtures/records.fixture';
import { lastLine, logSince, snapshot } from '../../fixtures/snapshot';

const SLUG = 'larch-lexington-ky';
const ELSEWHERE: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://evil.example' },
  'a site whose name begins like ours': { origin: 'http://localhost.evil.example' },
  'another port of ours': { origin: 'http://localhost:1' },
  'a frame without a name': { origin: 'null', 'sec-fetch-site': 'cross-site' },
};

for (const [from, headers] of Object.entries({ ...ELSEWHERE, nowhere: { origin: '' } })) {
  test(`an owner's browser sends a form of the editors from ${from}`, async ({ admin }) => {
    const [owner, victim] = [addPerson(admin, { role: 'owner' }), addPerson(admin)];
    const action = 'app/admin/people/actions.ts#setRole';
    const fields = { person: victim.id, role: 'owner' };
    const [before, since] = [snapshot(admin), lastLine(admin)];
    const forged = await postAction(admin, {
      action,
      path: '/admin/people',
      fields,
      cookie: owner.cookie,
      headers,
    });
    const plain = await sendPlainForm(admin, `/admin/people/${victim.id}`, fields, {
      cookie: owner.cookie,
      headers,
      has: 'id="role"',
    });
    expect([forged.status, plain.status]).toEqual([403, 403]);
    expect(snapshot(admin) === before).toBe(true);
    expect(logSince(admin, since)).toEqual([]);
  });
}

test('the same form sent from the page itself is taken', async ({ admin }) => {
  const [owner, victim] = [addPerson(admin, { role: 'owner' }), addPerson(admin)];
  const fields = { person: victim.id, role: 'reviewer' };
  const path = `/admin/people/${victim.id}`;
  const sent = await sendPlainForm(admin, path, fields, { cookie: owner.cookie, has: 'id="role"' });
  expect(sent.status).toBe(200);
  expect(roleOf(admin, victim.id)).toBe('reviewer');
});

test('a form of the editors sent to a public address is nobody’s', async ({ admin }) => {
  const [owner, victim] = [addPerson(admin, { role: 'owner' }), addPerson(admin)];
  const action = 'app/admin/people/actions.ts#setRole';
  const fields = { person: victim.id, role: 'owner' };
  for (const path of ['/', '/es', '/centers', '/some.txt']) {
    // No browser sends the cookie there: its path is the admin.
    await postAction(admin, { action, path, fields, headers: { origin: 'https://evil.example' } });
    await postAction(admin, {
      action,
      path,
      fields,
      headers: { origin: 'https://evil.example', cookie: owner.cookie },
    });
    await postAction(admin, { action, path, fields });
  }
  expect(roleOf(admin, victim.id)).toBe('editor');
});

for (const [from, headers] of Object.entries(ELSEWHERE)) {
  test(`the public forms sent from ${from}`, async ({ admin }) => {
    const link = makeHospitalLink(admin, SLUG);
    // That it was opened is kept, once.
    await fetch(`${admin.origin}${link}`);
    const before = snapshot(admin);
    const report = { topic: 'phone', text: 'Sent from elsewhere.', email: '' };
    const reported = await sendPlainForm(admin, `/centers/${SLUG}/report`, report, {
      headers,
      has: 'name="topic"',
    });
    const answer = { role: 'nurse', verdict: 'correct' };
    const answered = await sendPlainForm(admin, link, answer, { headers, has: 'value="correct"' });
    expect([reported.status, answered.status]).toEqual([403, 403]);
    expect(snapshot(admin) === before).toBe(true);
  });
}

test('the public forms sent from their own pages are taken', async ({ admin }) => {
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  const link = makeHospitalLink(admin, SLUG);
  const report = { topic: 'phone', text: 'Sent from the page.', email: '' };
  const reported = await sendPlainForm(admin, `/centers/${SLUG}/report`, report, {
    headers: own,
    has: 'name="topic"',
  });
  expect(reported.headers.get('location')).toMatch(/\/report\/R-/);
  const answer = { role: 'nurse', verdict: 'correct' };
  const answered = await sendPlainForm(admin, link, answer, { headers: own, has: 'value="correct"' });
  expect(answered.headers.get('location')).toMatch(/\?flash=thanks$/);
});

test('no address leads to another site after signing in', async ({ admin }) => {
  const { cookie } = addPerson(admin);
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/admin/..//evil.example',
    '/es',
  ]) {
    const path = `/admin/sign-in?next=${encodeURIComponent(next)}`;
    const there = await fetch(`${admin.origin}${path}`, { redirect: 'manual', headers: { cookie } });
    expect(new URL(there.headers.get('location') ?? '', admin.origin).href, next).toBe(
      `${admin.origin}/admin`,
    );
    const page = await (await fetch(`${admin.origin}${path}`)).text();
    expect(page, next).toContain('name="next" value="/admin"');
  }
  for (const path of ['//evil.example', '/\\evil.example', '/es//evil.example', '/en//evil.example/..']) {
    const there = await fetch(`${admin.origin}${path}`, { redirect: 'manual' });
    const to = new URL(there.headers.get('location') ?? '/', admin.origin);
    expect(to.origin, path).toBe(admin.origin);
  }
});

const roleOf = ({ db }: AdminSite, id: string) =>
  db.$client.prepare('SELECT role FROM auth_user WHERE id = ?').pluck().get(id);
