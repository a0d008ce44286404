import type { Role } from '@/domain/account/actor';
import { type Command, MAY, MAY_SEE, type View } from '@/domain/account/permissions';
import { ACTIONS } from '../fixtures/desk-action-table';
import { builtActions, postAction } from '../fixtures/desk-actions';
import { deskActions, deskRoutes } from '../fixtures/desk-map';
import { addPerson, elsewhere, type Somebody } from '../fixtures/desk-people';
import { lastLine, logSince, snapshot } from '../fixtures/desk-snapshot';
import { prepareListing, type World } from '../fixtures/desk-world.fixture';
import { type Desk, expect, test } from '../fixtures/own-desk';

// A desk that no other file writes at.
test.use({ settings: { DESK_OF: 'permissions' } });

/** Who may open a page: anybody, whoever has given a password, whoever is signed in, or who may see that view. */
const PAGES: Record<string, 'anybody' | 'password' | 'signed-in' | View> = {
  '/admin': 'queue',
  '/admin/[...rest]': 'anybody',
  '/admin/account': 'signed-in',
  '/admin/auth/[...all]': 'anybody',
  '/admin/centers': 'listing',
  '/admin/centers/[slug]': 'listing',
  '/admin/centers/[slug]/preview': 'listing',
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
  '/admin/reset-password': 'anybody',
  '/admin/setup': 'anybody',
  '/admin/sign-in': 'anybody',
  '/admin/two-factor': 'anybody',
  '/admin/two-factor/recovery': 'anybody',
  '/admin/two-factor/set-up': 'password',
};
/** What a page leaves in the log when it is opened by who may. */
const LEAVES: Record<string, object[]> = {
  '/admin/imports/export/[format]': [{ action: 'export-centers', outcome: 'done' }],
};
const STATUS_OF: Record<string, number> = { '/admin/[...rest]': 404, '/admin/auth/[...all]': 405 };

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

test.beforeAll(async ({ desk }) => {
  // The server makes its secret when it first needs it.
  await fetch(`${desk.origin}/admin/sign-in`);
  const staff = STAFF.map(({ capacity, role, trusted }) => [capacity, addPerson(desk, { role, trusted })]);
  people = { ...Object.fromEntries(staff), half: addPerson(desk, { role: 'owner', hasSecondFactor: false }) };
  world = prepareListing(desk, 'uk-markey-lexington-ky', people.owner, people.editor);
});

const pathTo = (route: string): string =>
  route
    .replace('[slug]', world.slug)
    .replace('notices/[id]', 'notices/intera-3000-flow-2022')
    .replace('[topic]', 'side-effects')
    .replace('imports/[id]', `imports/${world.importId}`)
    .replace('[format]', 'csv')
    .replace('[id]', people.editor.id)
    .replace('[...rest]', 'no/such/page')
    .replace('[...all]', 'sign-in/email');
const get = (desk: Desk, path: string, cookie = '') =>
  fetch(`${desk.origin}${path}`, { redirect: 'manual', headers: { cookie, ...elsewhere() } });

test('every page and action of the desk has its line in the tables', () => {
  expect(deskRoutes()).toEqual(Object.keys(PAGES).sort());
  expect(deskActions()).toEqual(Object.keys(ACTIONS).sort());
  const built = [...builtActions().keys()].filter((name) => name.startsWith('app/admin/'));
  expect(built.sort()).toEqual(Object.keys(ACTIONS).sort());
});

for (const [route, who] of Object.entries(PAGES)) {
  test(`GET ${route}: ${who}`, async ({ desk }) => {
    const isOpen = who === 'anybody';
    const path = pathTo(route);
    const signedOut = await get(desk, path);
    expectLeads(signedOut, isOpen ? null : '/admin/sign-in', route);
    const half = await get(desk, path, people.half.cookie);
    // Who has no second factor gets one prepared by signing in, which was left out here.
    const first = who === 'password' ? '/admin/sign-in' : '/admin/two-factor/set-up';
    expectLeads(half, isOpen ? null : first, route);
    for (const { capacity } of STAFF) {
      const since = lastLine(desk);
      const mayOpen = !(who in MAY_SEE) || (MAY_SEE[who as View] as readonly string[]).includes(capacity);
      const answer = await get(desk, path, people[capacity].cookie);
      const isThereAlready = route === '/admin/sign-in';
      const leadsTo = isThereAlready ? '/admin' : mayOpen ? null : '/admin/not-permitted';
      expectLeads(answer, leadsTo, `${route} as ${capacity}`);
      const refused = { action: `see-${who}`, outcome: 'refused', whoId: people[capacity].id };
      expect(logSince(desk, since)).toMatchObject(mayOpen ? (LEAVES[route] ?? []) : [refused]);
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
  const path = location && new URL(location, 'http://desk').pathname;
  const status = to === null ? (STATUS_OF[what.split(' ')[0] ?? ''] ?? 200) : 307;
  expect({ what, status: answer.status, path }).toEqual({ what, status, path: to });
}

for (const [action, { may, on, form }] of Object.entries(ACTIONS)) {
  if (may === 'anybody') continue;

  test(`POST ${action}: ${may}`, async ({ desk }) => {
    const fields = form(world, people.editor);
    const post = (cookie?: string) => postAction(desk, { action, path: pathTo(on), fields, cookie });

    for (const [who, cookie] of [
      ['signed out', undefined],
      ['half', people.half.cookie],
    ] as const) {
      const [before, since] = [snapshot(desk), lastLine(desk)];
      await post(cookie);
      expect(snapshot(desk) === before, `${who} changes nothing`).toBe(true);
      expect(logSince(desk, since), who).toMatchObject([
        { action: 'act-without-sign-in', outcome: 'refused', whoId: cookie ? people.half.id : null },
      ]);
    }
    if (may === 'signed-in') return;
    const [allowed, trace]: [readonly string[], string] =
      may === 'manage-people' ? [MAY[may], 'see-people'] : [MAY[may], may];
    for (const { capacity } of STAFF.filter((one) => !allowed.includes(one.capacity))) {
      const [before, since] = [snapshot(desk), lastLine(desk)];
      await post(people[capacity].cookie);
      expect(snapshot(desk) === before, `${capacity} changes nothing`).toBe(true);
      expect(logSince(desk, since), capacity).toMatchObject([
        { action: trace, outcome: 'refused', whoId: people[capacity].id },
      ]);
    }
  });
}

test('an editor who presses a button that was not there publishes nothing', async ({ desk }) => {
  const action = 'app/admin/centers/[slug]/actions.ts#saveListing';
  const fields = { ...ACTIONS[action]?.form(world, people.editor), intent: 'publish' };
  const published = () =>
    JSON.stringify([
      desk.db.$client.prepare('SELECT * FROM center').all(),
      desk.db.$client.prepare('SELECT count(*) FROM center_revision').pluck().get(),
    ]);
  const [before, since] = [published(), lastLine(desk)];
  const other = addPerson(desk);
  await postAction(desk, { action, path: pathTo('/admin/centers/[slug]'), fields, cookie: other.cookie });
  expect(published() === before).toBe(true);
  expect(logSince(desk, since)).toMatchObject([
    { action: 'save-draft', outcome: 'done' },
    { action: 'update-center', outcome: 'refused', whoId: other.id },
  ]);
});

/** The forms above are right in all but who sends them: otherwise they would prove nothing. In an order that lets each work. */
test('sent by an owner, each of these forms does what it says', async ({ desk }) => {
  const commands = Object.entries(ACTIONS).filter(([, { may }]) => may in MAY);
  for (const [action, { may, on, form, isDoneBy = 'owner', changesNothing }] of commands) {
    const by = people[isDoneBy];
    const now = { ...world, version: versionOf(desk, world.id) };
    const [before, since] = [snapshot(desk), lastLine(desk)];
    const answer = await postAction(desk, {
      action,
      path: pathTo(on),
      fields: form(now, people.editor),
      cookie: by.cookie,
    });
    expect(answer.status, action).toBeLessThan(400);
    expect(
      logSince(desk, since).filter(({ outcome }) => outcome === 'refused'),
      action,
    ).toEqual([]);
    if (!changesNothing)
      expect(snapshot(desk) === before, `${action} (${may as Command}) does nothing`).toBe(false);
  }
});

const versionOf = (desk: Desk, id: number): number =>
  Number(desk.db.$client.prepare('SELECT version FROM center WHERE id = ?').pluck().get(id));
