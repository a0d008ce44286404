import { postAction } from '../../fixtures/desk-actions';
import { addPerson } from '../../fixtures/desk-people';
import { lastLine, logSince, snapshot } from '../../fixtures/desk-snapshot';
import { makeHospitalLinkIn } from '../../fixtures/hospital-link.fixture';
import { type Desk, expect, test } from '../../fixtures/own-desk';
import { sendPlainForm } from '../../fixtures/plain-form';

const SLUG = 'uk-markey-lexington-ky';
const ELSEWHERE: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://evil.example' },
  'a site whose name begins like ours': { origin: 'http://localhost.evil.example' },
  'another port of ours': { origin: 'http://localhost:1' },
  'a frame without a name': { origin: 'null', 'sec-fetch-site': 'cross-site' },
};

test.beforeAll(({ desk }) => fetch(`${desk.origin}/admin/sign-in`));

for (const [from, headers] of Object.entries({ ...ELSEWHERE, nowhere: { origin: '' } })) {
  test(`an owner's browser sends a form of the desk from ${from}`, async ({ desk }) => {
    const [owner, victim] = [addPerson(desk, { role: 'owner' }), addPerson(desk)];
    const action = 'app/admin/people/actions.ts#setRole';
    const fields = { person: victim.id, role: 'owner' };
    const [before, since] = [snapshot(desk), lastLine(desk)];
    const forged = await postAction(desk, {
      action,
      path: '/admin/people',
      fields,
      cookie: owner.cookie,
      headers,
    });
    const plain = await sendPlainForm(desk, `/admin/people/${victim.id}`, fields, {
      cookie: owner.cookie,
      headers,
      has: 'id="role"',
    });
    expect([forged.status, plain.status]).toEqual([403, 403]);
    expect(snapshot(desk) === before).toBe(true);
    expect(logSince(desk, since)).toEqual([]);
  });
}

test('the same form sent from the page itself is taken', async ({ desk }) => {
  const [owner, victim] = [addPerson(desk, { role: 'owner' }), addPerson(desk)];
  const fields = { person: victim.id, role: 'reviewer' };
  const path = `/admin/people/${victim.id}`;
  const sent = await sendPlainForm(desk, path, fields, { cookie: owner.cookie, has: 'id="role"' });
  expect(sent.status).toBe(200);
  expect(roleOf(desk, victim.id)).toBe('reviewer');
});

test('a form of the desk sent to a public address is nobody’s', async ({ desk }) => {
  const [owner, victim] = [addPerson(desk, { role: 'owner' }), addPerson(desk)];
  const action = 'app/admin/people/actions.ts#setRole';
  const fields = { person: victim.id, role: 'owner' };
  for (const path of ['/', '/es', '/centers', '/some.txt']) {
    // No browser sends the cookie there: its path is the desk.
    await postAction(desk, { action, path, fields, headers: { origin: 'https://evil.example' } });
    await postAction(desk, {
      action,
      path,
      fields,
      headers: { origin: 'https://evil.example', cookie: owner.cookie },
    });
    await postAction(desk, { action, path, fields });
  }
  expect(roleOf(desk, victim.id)).toBe('editor');
});

for (const [from, headers] of Object.entries(ELSEWHERE)) {
  test(`the public forms sent from ${from}`, async ({ desk }) => {
    const link = makeHospitalLinkIn(desk, SLUG);
    // That it was opened is kept, once.
    await fetch(`${desk.origin}${link}`);
    const before = snapshot(desk);
    const report = { topic: 'phone', text: 'Sent from elsewhere.', email: '' };
    const reported = await sendPlainForm(desk, `/centers/${SLUG}/report`, report, {
      headers,
      has: 'name="topic"',
    });
    const answer = { role: 'nurse', verdict: 'correct' };
    const answered = await sendPlainForm(desk, link, answer, { headers, has: 'value="correct"' });
    expect([reported.status, answered.status]).toEqual([403, 403]);
    expect(snapshot(desk) === before).toBe(true);
  });
}

test('the public forms sent from their own pages are taken', async ({ desk }) => {
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  const link = makeHospitalLinkIn(desk, SLUG);
  const report = { topic: 'phone', text: 'Sent from the page.', email: '' };
  const reported = await sendPlainForm(desk, `/centers/${SLUG}/report`, report, {
    headers: own,
    has: 'name="topic"',
  });
  expect(reported.headers.get('location')).toMatch(/\/report\/R-/);
  const answer = { role: 'nurse', verdict: 'correct' };
  const answered = await sendPlainForm(desk, link, answer, { headers: own, has: 'value="correct"' });
  expect(answered.headers.get('location')).toMatch(/\?said=thanks$/);
});

test('no address leads to another site after signing in', async ({ desk }) => {
  const { cookie } = addPerson(desk);
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/admin/..//evil.example',
    '/es',
  ]) {
    const path = `/admin/sign-in?next=${encodeURIComponent(next)}`;
    const there = await fetch(`${desk.origin}${path}`, { redirect: 'manual', headers: { cookie } });
    expect(new URL(there.headers.get('location') ?? '', desk.origin).href, next).toBe(`${desk.origin}/admin`);
    const page = await (await fetch(`${desk.origin}${path}`)).text();
    expect(page, next).toContain('name="next" value="/admin"');
  }
  for (const path of ['//evil.example', '/\\evil.example', '/es//evil.example', '/en//evil.example/..']) {
    const there = await fetch(`${desk.origin}${path}`, { redirect: 'manual' });
    const to = new URL(there.headers.get('location') ?? '/', desk.origin);
    expect(to.origin, path).toBe(desk.origin);
  }
});

const roleOf = ({ db }: Desk, id: string) =>
  db.$client.prepare('SELECT role FROM auth_user WHERE id = ?').pluck().get(id);
