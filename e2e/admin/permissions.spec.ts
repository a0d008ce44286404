import type { Role } from '@/domain/account/actor';
import { type AdminView, type Command, MAY, MAY_SEE } from '@/domain/account/permissions';
import { ACTIONS } from '../fixtures/action-table';
import { type AdminSite, expect, test } from '../fixtures/admin-site';
import { addPerson, elsewhere, type Somebody } from '../fixtures/people';
import { adminActions, adminRoutes, builtActions, postAction } from '../fixtures/posts';
import { lastLine, logSince, snapshot } from '../fixtures/snapshot';
import { prepareListing, type World } from '../fixtures/world.fixture';

// A site that no other file writes at.
test.use({ settings: {} });

/** Who may open a page: anybody, whoever has given a password, whoever is signed in, or who may see that view. */
const PAGES: Record<string, 'anybody' | 'password' | 'signed-in' | AdminView> = {
  '/admin': 'queue',
  '/admin/[...rest]': 'anybody',
  '/admin/account': 'signed-in',
  '/admin/auth/[...all]': 'anybody',
  '/admin/centers': 'listing',
  '/admin/centers/[slug]': 'listing',
  '/admin/centers/[slug]/call': 'listing',
  '/admin/centers/[slug]/confirm': 'listing',
  '/admin/centers/[slug]/history': 'listing',
  '/admin/centers/[slug]/preview': 'listing',
  '/admin/centers/[slug]/reports': 'listing',
  '/admin/centers/[slug]/status': 'listing',
  '/admin/centers/ask': 'listing',
  '/admin/centers/new': 'listing',
  '/admin/forgot-password': 'anybody',
  '/admin/imports': 'imports',
  '/admin/imports/[id]': 'imports',
  '/admin/imports/export/[format]': 'imports',
  '/admin/imports/template': 'imports',
  '/admin/invitation': 'anybody',
  '/admin/log': 'log',
  '/admin/not-permitted': 'anybody',
  '/admin/notices': 'notices',
  '/admin/notices/[id]': 'notices',
  '/admin/notices/new': 'notices',
  '/admin/outbox': 'outbox',
  '/admin/pages': 'notices',
  '/admin/pages/[topic]': 'notices',
  '/admin/people': 'people',
  '/admin/people/[id]': 'people',
  '/admin/reports/[id]': 'queue',
  '/admin/reset-password': 'anybody',
  '/admin/setup': 'anybody',
  '/admin/sign-in': 'anybody',
  '/admin/two-factor': 'anybody',
  '/admin/two-factor/recovery': 'anybody',
  '/admin/two-factor/set-up': 'password',
  '/admin/unknown': 'anybody',
};
/** What a page leaves in the log when it is opened by who may. */
const LEAVES: Record<string, object[]> = {
  '/admin/imports/export/[format]': [{ action: 'export-centers', outcome: 'done' }],
};
const STATUS_OF: Record<string, number> = {
  '/admin/[...rest]': 404,
  '/admin/unknown': 404,
  '/admin/auth/[...all]': 405,
};

const STAFF: {
  capacity: 'editor' | 'trusted-editor' | 'reviewer' | 'owner';
  role: Role;
  trusted: boolean;
}[] = [
  { capacity: 'editor', role: 'editor', trusted: false },
  { capacity: 'trusted-editor', role: 'editor', trusted: true },
  { capacity: 'reviewer', role: 'reviewer', trusted: false },
  { capacity: 'owner', role: 'owner', trusted: false },
];
type Capacity = (typeof STAFF)[number]['capacity'];

let people: Record<Capacity | 'half', Somebody>;
let world: World;

test.describe.configure({ mode: 'default', timeout: 240_000 });

test.beforeAll(async ({ admin }) => {
  const staff = STAFF.map(({ capacity, role, trusted }) => [capacity, addPerson(admin, { role, trusted })]);
  people = {
    ...Object.fromEntries(staff),
    half: addPerson(admin, { role: 'owner', hasSecondFactor: false }),
  };
  world = prepareListing(admin, 'larch-lexington-ky', people.owner, people.editor);
});

const pathTo = (route: string): string =>
  route
    .replace('[slug]', world.slug)
    .replace('centers/ask', `centers/ask?id=${world.id}`)
    .replace('notices/[id]', 'notices/intera-3000-flow-2022')
    .replace('[topic]', 'side-effects')
    .replace('imports/[id]', `imports/${world.importId}`)
    .replace('[format]', 'csv')
    .replace('[id]', people.editor.id)
    .replace('[...rest]', 'no/such/page')
    .replace('[...all]', 'sign-in/email');
const get = (admin: AdminSite, path: string, cookie = '') =>
  fetch(`${admin.origin}${path}`, { redirect: 'manual', headers: { cookie, ...elsewhere() } });

test('every page and action of editors have its line in the tables', () => {
  // It takes files and shows nothing: who may is asked in attacks/sizes.
  const pages = adminRoutes().filter((route) => route !== '/admin/imports/file');
  expect(pages).toEqual(Object.keys(PAGES).sort());
  expect(adminActions()).toEqual(Object.keys(ACTIONS).sort());
  const built = [...builtActions().keys()].filter((name) => name.startsWith('app/admin/'));
  expect(built.sort()).toEqual(Object.keys(ACTIONS).sort());
});

for (const [route, who] of Object.entries(PAGES)) {
  test(`GET ${route}: ${who}`, async ({ admin }) => {
    const isOpen = who === 'anybody';
    const path = pathTo(route);
    const signedOut = await get(admin, path);
    expectLeads(signedOut, isOpen ? null : '/admin/sign-in', route);
    const half = await get(admin, path, people.half.cookie);
    // Who has no second factor gets one prepared by signing in, which was left out here.
    const first = who === 'password' ? '/admin/sign-in' : '/admin/two-factor/set-up';
    expectLeads(half, isOpen ? null : first, route);
    for (const { capacity } of STAFF) {
      const since = lastLine(admin);
      const mayOpen =
        !(who in MAY_SEE) || (MAY_SEE[who as AdminView] as readonly string[]).includes(capacity);
      const answer = await get(admin, path, people[capacity].cookie);
      const isThereAlready = route === '/admin/sign-in';
      const leadsTo = isThereAlready ? '/admin' : mayOpen ? null : '/admin/not-permitted';
      expectLeads(answer, leadsTo, `${route} as ${capacity}`);
      const refused = { action: `see-${who}`, outcome: 'refused', whoId: people[capacity].id };
      expect(logSince(admin, since)).toMatchObject(mayOpen ? (LEAVES[route] ?? []) : [refused]);
      for (const [name, value] of [
        ['cache-control', 'no-store'],
        ['x-robots-tag', 'noindex'],
        ['content-security-policy', "frame-ancestors 'none'"],
      ] as const) {
        expect(answer.headers.get(name), `${route} ${name}`).toContain(value);
      }
    }
  });
}

function expectLeads(answer: Response, to: string | null, what: string): void {
  const location = answer.headers.get('location');
  const path = location && new URL(location, 'http://admin.test').pathname;
  const status = to === null ? (STATUS_OF[what.split(' ')[0] ?? ''] ?? 200) : 307;
  expect({ what, status: answer.status, path }).toEqual({ what, status, path: to });
}

for (const [action, { may, on, form }] of Object.entries(ACTIONS)) {
  if (may === 'anybody') continue;

  test(`POST ${action}: ${may}`, async ({ admin }) => {
    const fields = form(world, people.editor);
    const post = (cookie?: string) => postAction(admin, { action, path: pathTo(on), fields, cookie });

    for (const [who, cookie] of [
      ['signed out', undefined],
      ['half', people.half.cookie],
    ] as const) {
      const [before, since] = [snapshot(admin), lastLine(admin)];
      await post(cookie);
      expect(snapshot(admin) === before, `${who} changes nothing`).toBe(true);
      expect(logSince(admin, since), who).toMatchObject([
        { action: 'act-without-sign-in', outcome: 'refused', whoId: cookie ? people.half.id : null },
      ]);
    }
    if (may === 'signed-in') return;
    const [allowed, trace]: [readonly string[], string] =
      may === 'manage-people' ? [MAY[may], 'see-people'] : [MAY[may], may];
    for (const { capacity } of STAFF.filter((one) => !allowed.includes(one.capacity))) {
      const [before, since] = [snapshot(admin), lastLine(admin)];
      await post(people[capacity].cookie);
      expect(snapshot(admin) === before, `${capacity} changes nothing`).toBe(true);
      expect(logSince(admin, since), capacity).toMatchObject([
        { action: trace, outcome: 'refused', whoId: people[capacity].id },
      ]);
    }
  });
}

test('an editor who presses a button that was not there publishes nothing', async ({ admin }) => {
  const action = 'app/admin/centers/[slug]/actions.ts#saveListing';
  const fields = { ...ACTIONS[action]?.form(world, people.editor), intent: 'publish' };
  const published = () =>
    JSON.stringify([
      admin.db.$client.prepare('SELECT * FROM center').all(),
      admin.db.$client.prepare('SELECT count(*) FROM center_revision').pluck().get(),
    ]);
  const [before, since] = [published(), lastLine(admin)];
  const other = addPerson(admin);
  await postAction(admin, { action, path: pathTo('/admin/centers/[slug]'), fields, cookie: other.cookie });
  expect(published() === before).toBe(true);
  expect(logSince(admin, since)).toMatchObject([
    { action: 'save-draft', outcome: 'done' },
    { action: 'update-center', outcome: 'refused', whoId: other.id },
  ]);
});

/** The forms above are right in all but who sends them: otherwise they would prove nothing. In an order that lets each work. */
test('sent by an owner, each of these forms does what it says', async ({ admin }) => {
  const commands = Object.entries(ACTIONS).filter(([, { may }]) => may in MAY);
  for (const [action, { may, on, form, isDoneBy = 'owner', changesNothing }] of commands) {
    const by = people[isDoneBy];
    const now = { ...world, version: versionOf(admin, world.id) };
    const [before, since] = [snapshot(admin), lastLine(admin)];
    const answer = await postAction(admin, {
      action,
      path: pathTo(on),
      fields: form(now, people.editor),
      cookie: by.cookie,
    });
    expect(answer.status, action).toBeLessThan(400);
    expect(
      logSince(admin, since).filter(({ outcome }) => outcome === 'refused'),
      action,
    ).toEqual([]);
    if (!changesNothing)
      expect(snapshot(admin) === before, `${action} (${may as Command}) does nothing`).toBe(false);
  }
});

const versionOf = (admin: AdminSite, id: number): number =>
  Number(admin.db.$client.prepare('SELECT version FROM center WHERE id = ?').pluck().get(id));
