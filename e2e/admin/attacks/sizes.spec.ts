import { request as httpRequest } from 'node:http';
import { ACTIONS } from '../../fixtures/action-table';
import { type AdminSite, expect, test } from '../../fixtures/admin-site';
import { addPerson, postAuth } from '../../fixtures/people';
import { postAction } from '../../fixtures/posts';
import { makeHospitalLink } from '../../fixtures/records.fixture';
import { snapshot } from '../../fixtures/snapshot';
import { prepareListing } from '../../fixtures/world.fixture';

const SLUG = 'reed-nashville-tn';
const REPORT = 'app/[locale]/centers/[slug]/report/actions.ts#report';
const KB = 1024;

const tooMuch = (kb: number) => 'x'.repeat(kb * KB);

test('what is too large is refused before it is read', async ({ admin }) => {
  const { cookie, id } = addPerson(admin, { role: 'owner' });
  const link = makeHospitalLink(admin, SLUG);
  const before = snapshot(admin);
  const invite = { email: 'big@example.org', role: 'editor', more: tooMuch(KB) };
  const [listing, people] = [
    'app/admin/centers/[slug]/actions.ts#saveListing',
    'app/admin/people/actions.ts#invite',
  ];
  const sent = {
    report: postAction(admin, {
      action: REPORT,
      path: `/centers/${SLUG}/report`,
      args: ['en', SLUG, { tries: 0 }],
      fields: { topic: 'phone', text: tooMuch(256) },
    }),
    hospital: postAction(admin, {
      action: 'app/confirm/[token]/actions.ts#answer',
      path: link,
      args: [link.split('/').at(-1), { tries: 0 }],
      fields: { role: 'nurse', verdict: 'correct', note: tooMuch(256) },
    }),
    listing: postAction(admin, {
      action: listing,
      path: `/admin/centers/${SLUG}`,
      cookie,
      fields: { id: '1', version: '1', intent: 'draft', editorNotes: tooMuch(KB) },
    }),
    people: postAction(admin, { action: people, path: '/admin/people', cookie, fields: invite }),
    auth: postAuth(admin, 'sign-in/email', { email: 'a@example.org', password: tooMuch(16) }),
  };
  for (const [what, answer] of Object.entries(sent)) {
    expect([what, (await answer).status]).toEqual([what, 413]);
  }
  expect(snapshot(admin) === before).toBe(true);
  expect(id).not.toBe('');
});

test('what does not say how large it is is not read, either', async ({ admin }) => {
  for (const path of ['/admin/auth/sign-in/email', '/admin/people', `/centers/${SLUG}/report`, '/']) {
    expect([path, await sendInPieces(admin, path)]).toEqual([path, 411]);
  }
});

test('a file is read only from somebody who is signed in and may import', async ({ admin }) => {
  const send = (cookie: string, origin = admin.origin) => {
    const body = new FormData();
    body.set('file', new File([tooMuch(2 * KB)], 'many.csv'));
    const headers = { origin, cookie };
    const init = { method: 'POST', headers, body, redirect: 'manual' } as const;
    return fetch(`${admin.origin}/admin/imports/file`, init).then((answer) => answer.headers.get('location'));
  };
  const [owner, editor] = [addPerson(admin, { role: 'owner' }), addPerson(admin)];
  expect(await send('')).toContain('/admin/sign-in');
  expect(await send('hai-admin.session_token=made-up.by-somebody')).toContain('/admin/sign-in');
  expect(await send(editor.cookie)).toContain('/admin/not-permitted');
  expect(await send(owner.cookie, 'https://other.example')).toBeNull();
  expect(await send(owner.cookie)).toMatch(/\/admin\/imports\/\d+$/);
});

function sendInPieces({ origin }: AdminSite, path: string): Promise<number> {
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

test('a report that is too long for its field is not kept', async ({ admin }) => {
  const before = snapshot(admin);
  await postAction(admin, {
    action: REPORT,
    path: `/centers/${SLUG}/report`,
    args: ['en', SLUG, { tries: 0 }],
    fields: { topic: 'phone', text: tooMuch(200) },
  });
  expect(snapshot(admin) === before).toBe(true);
});

test('what an editor adds to the listing’s form counts for nothing', async ({ admin }) => {
  const [owner, writer] = [addPerson(admin, { role: 'owner' }), addPerson(admin)];
  const world = prepareListing(admin, SLUG, owner, writer);
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
    admin.db.$client
      .prepare('SELECT slug, status, checked_on, confirmed_on, confirmed_by FROM center WHERE id = ?')
      .get(world.id);
  const before = kept();
  await postAction(admin, { action, path: `/admin/centers/${SLUG}`, cookie: owner.cookie, fields });
  const row = admin.db.$client.prepare('SELECT program, version FROM center WHERE id = ?').get(world.id);
  expect(row).toEqual({ program: 'Forged program', version: world.version + 1 });
  expect(kept()).toEqual(before);
  const by = admin.db.$client
    .prepare('SELECT who_id FROM center_revision ORDER BY id DESC LIMIT 1')
    .pluck()
    .get();
  expect(by).toBe(owner.id);
});

test('what an owner’s browser adds to a form of people counts for nothing', async ({ admin }) => {
  const [owner, person] = [addPerson(admin, { role: 'owner' }), addPerson(admin)];
  await postAction(admin, {
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
  const row = admin.db.$client
    .prepare('SELECT name, email, role, disabled_at FROM auth_user WHERE id = ?')
    .get(person.id);
  expect(row).toEqual({ name: person.name, email: person.email, role: 'reviewer', disabled_at: null });
});
