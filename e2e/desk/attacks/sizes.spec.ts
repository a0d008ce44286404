import { request as httpRequest } from 'node:http';
import { postAuth } from '../../fixtures/desk-accounts';
import { ACTIONS } from '../../fixtures/desk-action-table';
import { postAction } from '../../fixtures/desk-actions';
import { addPerson } from '../../fixtures/desk-people';
import { snapshot } from '../../fixtures/desk-snapshot';
import { prepareListing } from '../../fixtures/desk-world.fixture';
import { makeHospitalLinkIn } from '../../fixtures/hospital-link.fixture';
import { type Desk, expect, test } from '../../fixtures/own-desk';

const SLUG = 'uk-markey-lexington-ky';
const REPORT = 'app/[locale]/centers/[slug]/report/actions.ts#report';
const KB = 1024;

test.beforeAll(({ desk }) => fetch(`${desk.origin}/admin/sign-in`));

const tooMuch = (kb: number) => 'x'.repeat(kb * KB);

test('what is too large is refused before it is read', async ({ desk }) => {
  const { cookie, id } = addPerson(desk, { role: 'owner' });
  const link = makeHospitalLinkIn(desk, SLUG);
  const before = snapshot(desk);
  const invite = { email: 'big@example.org', role: 'editor', more: tooMuch(KB) };
  const [listing, people] = [
    'app/admin/centers/[slug]/actions.ts#saveListing',
    'app/admin/people/actions.ts#invite',
  ];
  const sent = {
    report: postAction(desk, {
      action: REPORT,
      path: `/centers/${SLUG}/report`,
      args: ['en', SLUG, { tries: 0 }],
      fields: { topic: 'phone', text: tooMuch(256) },
    }),
    hospital: postAction(desk, {
      action: 'app/confirm/[token]/actions.ts#answer',
      path: link,
      args: [link.split('/').at(-1), { tries: 0 }],
      fields: { role: 'nurse', verdict: 'correct', note: tooMuch(256) },
    }),
    listing: postAction(desk, {
      action: listing,
      path: `/admin/centers/${SLUG}`,
      cookie,
      fields: { id: '1', version: '1', intent: 'draft', editorNotes: tooMuch(KB) },
    }),
    people: postAction(desk, { action: people, path: '/admin/people', cookie, fields: invite }),
    auth: postAuth(desk, 'sign-in/email', { email: 'a@example.org', password: tooMuch(16) }),
  };
  for (const [what, answer] of Object.entries(sent)) {
    expect([what, (await answer).status]).toEqual([what, 413]);
  }
  expect(snapshot(desk) === before).toBe(true);
  expect(id).not.toBe('');
});

test('what does not say how large it is is not read, either', async ({ desk }) => {
  for (const path of ['/admin/auth/sign-in/email', '/admin/people', `/centers/${SLUG}/report`, '/']) {
    expect([path, await sendInPieces(desk, path)]).toEqual([path, 411]);
  }
});

test('a file of some size is read only from somebody who is signed in', async ({ desk }) => {
  const send = (cookie: string) =>
    fetch(`${desk.origin}/admin/imports`, {
      method: 'POST',
      headers: { origin: desk.origin, cookie, 'content-type': 'text/plain' },
      body: tooMuch(2 * KB),
    }).then(({ status }) => status);
  const { cookie } = addPerson(desk, { role: 'owner' });
  expect(await send('')).toBe(413);
  expect(await send('hai-desk.session_token=made-up.by-somebody')).toBe(413);
  expect(await send(cookie)).not.toBe(413);
});

function sendInPieces({ origin }: Desk, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { origin, 'transfer-encoding': 'chunked', 'content-type': 'application/json' };
    const sent = httpRequest(`${origin}${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.write('{');
    sent.end('}');
  });
}

test('a report that is too long for its field is not kept', async ({ desk }) => {
  const before = snapshot(desk);
  await postAction(desk, {
    action: REPORT,
    path: `/centers/${SLUG}/report`,
    args: ['en', SLUG, { tries: 0 }],
    fields: { topic: 'phone', text: tooMuch(200) },
  });
  expect(snapshot(desk) === before).toBe(true);
});

test('what an editor adds to the listing’s form counts for nothing', async ({ desk }) => {
  const [owner, writer] = [addPerson(desk, { role: 'owner' }), addPerson(desk)];
  const world = prepareListing(desk, SLUG, owner, writer);
  const action = 'app/admin/centers/[slug]/actions.ts#saveListing';
  const more = {
    slug: 'taken-over',
    status: 'withdrawn',
    statusReason: 'x',
    checkedOn: '2020-01-01',
    confirmedOn: '2020-01-01',
    confirmedBy: 'Eve',
    deadLinks: '[]',
    trusted: 'on',
    actor: 'system',
    editorId: writer.id,
    'edit.slug': 'taken-over',
    constructor: 'x',
  };
  const fields = { ...ACTIONS[action]?.form(world, writer), intent: 'publish', ...more };
  const kept = () =>
    desk.db.$client
      .prepare('SELECT slug, status, checked_on, confirmed_on, confirmed_by FROM center WHERE id = ?')
      .get(world.id);
  const before = kept();
  await postAction(desk, { action, path: `/admin/centers/${SLUG}`, cookie: owner.cookie, fields });
  const row = desk.db.$client.prepare('SELECT program, version FROM center WHERE id = ?').get(world.id);
  expect(row).toEqual({ program: 'Forged program', version: world.version + 1 });
  expect(kept()).toEqual(before);
  const by = desk.db.$client
    .prepare('SELECT who_id FROM center_revision ORDER BY id DESC LIMIT 1')
    .pluck()
    .get();
  expect(by).toBe(owner.id);
});

test('what an owner’s browser adds to a form of people counts for nothing', async ({ desk }) => {
  const [owner, person] = [addPerson(desk, { role: 'owner' }), addPerson(desk)];
  await postAction(desk, {
    action: 'app/admin/people/actions.ts#setRole',
    path: '/admin/people',
    cookie: owner.cookie,
    fields: {
      person: person.id,
      role: 'reviewer',
      id: owner.id,
      email: 'eve@example.org',
      disabledAt: 'x',
      name: 'Eve',
    },
  });
  const row = desk.db.$client
    .prepare('SELECT name, email, role, disabled_at FROM auth_user WHERE id = ?')
    .get(person.id);
  expect(row).toEqual({ name: person.name, email: person.email, role: 'reviewer', disabled_at: null });
});
