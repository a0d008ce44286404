import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { type AdminSite, expect, test } from '../../fixtures/admin-site';
import { addAccount, codeNow, cookiesOf, postAuth, sessionIn } from '../../fixtures/people';
import { sendPlainForm } from '../../fixtures/posts';
import { LOG_FILE } from '../../fixtures/site';

test.use({ settings: { LOG_LEVEL: 'debug' } });

const SLUG = 'reed-nashville-tn';
/** What people gave us, and the only tables that may hold it, each with its purpose. */
const CANARIES: { what: string; may: Record<string, string> }[] = [
  { what: 'Qanaryville', may: {} },
  { what: '41.87654', may: {} },
  // A real place, which is found; no made-up hospital is there.
  { what: 'Bozeman', may: {} },
  { what: '59718', may: {} },
  { what: '198.51.100.77', may: {} },
  { what: 'qanary-agent', may: {} },
  { what: '203.0.113.9', may: { auth_session: 'people see where they are signed in' } },
  { what: 'qanary-desk', may: { auth_session: 'people see in what they are signed in' } },
  { what: 'qanarytoken', may: {} },
  { what: 'qanary password', may: {} },
  { what: 'qanary-stranger', may: {} },
  { what: 'qanary-action', may: {} },
  { what: 'Qanary story', may: { report: 'editors read the story, and it is forgotten after a year' } },
  { what: 'Qanaria Vogel', may: { report: 'a name that a reader wrote into the story' } },
  { what: 'Qanedita', may: { auth_user: 'whose account it is', audit_log: 'who did what' } },
  { what: 'qanary-reader', may: { report: 'the answer goes there, and then it is forgotten' } },
];
const PLACES = /^place|_fts|_rtree/;
/** What lies behind a virtual one is a table of its own. */
const allTables = ({ db }: AdminSite): string[] =>
  db.$client
    .prepare("select name from sqlite_master where type = 'table' and sql not like 'create virtual%'")
    .pluck()
    .all()
    .map(String);

/** Each table of places and of what is searched → what it holds, as a checksum. */
const placeTables = (admin: AdminSite): Record<string, string> =>
  Object.fromEntries(
    allTables(admin)
      .filter((name) => name.startsWith('place'))
      .map((name) => {
        const hash = createHash('sha256');
        for (const row of admin.db.$client.prepare(`select * from "${name}"`).raw().iterate())
          hash.update(JSON.stringify(row));
        return [name, hash.digest('hex')];
      }),
  );

/** What stood in the very address that was asked for may be told to who asked. */
const IN_ADDRESS = /^(Qanaryville|41\.87654|Bozeman|59718|qanarytoken)$/;

test('what people give us is in no log line, no page of a fault and no table but its own', async ({
  admin,
}) => {
  const places = placeTables(admin);
  const from = { 'x-forwarded-for': '198.51.100.77', 'user-agent': 'qanary-agent' };
  const faults: string[] = [];
  const get = async (asked: string, more: Record<string, string> = {}) => {
    const answer = await fetch(admin.origin + asked, { headers: { ...from, ...more }, redirect: 'manual' });
    const text = await answer.text();
    if (answer.status >= 400) faults.push(text);
    return answer;
  };

  for (const language of ['', '/es'])
    for (const query of [
      'near=Qanaryville',
      'near=41.87654,-87.6',
      'q=Qanaryville&near=Qanaryville',
      'near=Bozeman',
      'near=59718&q=Qanaria+Vogel',
    ])
      for (const page of ['', '/centers', '/refer', '/embed', '/shortlist'])
        await get(`${language}${page || '/'}?${query}`);
  for (const asked of [
    '/api/v1/places?q=Qanaryville',
    '/api/v1/places?q=Bozeman',
    '/api/v1/centers?near=59718',
    '/api/v1/centers/nowhere?near=Bozeman',
    '/fhir/Location/nowhere?near=41.87654',
    '/centers/nowhere?near=59718&token=qanarytoken',
    '/api/v1/centers?near=41.87654,-87.6',
    '/api/v1/centers?near=Qanaryville&radius=x',
    '/nowhere?near=41.87654',
    '/confirm/qanarytoken',
    '/admin/invitation?token=qanarytoken',
    '/admin/reset-password?token=qanarytoken',
    '/admin/setup?token=qanarytoken',
  ])
    await get(asked, {
      cookie: 'hai-admin.session_token=qanarytoken.abc',
      referer: `${admin.origin}/?near=Qanaryville`,
    });

  const fields = {
    topic: 'phone',
    text: 'Qanary story, told by Qanaria Vogel',
    email: 'qanary-reader@example.org',
    website: '',
  };
  const sent = await sendPlainForm(admin, `/centers/${SLUG}/report`, fields, { headers: from, has: 'topic' });
  expect(sent.status).toBe(303);
  const receipt = new URL(sent.headers.get('location') ?? '', admin.origin).pathname;
  const wrong = { email: 'qanary-stranger@example.org', password: 'qanary password' };
  expect((await postAuth(admin, 'sign-in/email', wrong, { headers: from })).status).toBe(401);
  const account = await addAccount(admin, { role: 'owner', name: 'Qanedita' });
  const desk = { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'qanary-desk' };
  const first = await postAuth(admin, 'sign-in/email', account, { headers: desk });
  const code = await codeNow(account);
  const second = await postAuth(
    admin,
    'two-factor/verify-totp',
    { code },
    { cookie: cookiesOf(first), headers: desk },
  );
  const cookie = cookiesOf(second);
  for (const page of ['', '/centers', '/people', '/log', '/outbox'])
    await get(`/admin${page}?text=Qanaria+Vogel&q=Bozeman&token=qanarytoken`, { cookie, ...desk });

  for (const method of ['TRACE', 'PROPFIND']) expect(await statusOf(method)).toBe(405);
  for (const [type, body] of [
    ['multipart/form-data; boundary=x', 'Qanary story'],
    ['text/plain', '["Qanary story"]'],
  ] as const) {
    const headers = { ...from, origin: admin.origin, 'content-type': type };
    for (const action of ['qanary-action', undefined]) {
      const more: Record<string, string> = action ? { 'next-action': action } : {};
      const post = { method: 'POST', headers: { ...headers, ...more }, body };
      const answer = await fetch(`${admin.origin}/centers/${SLUG}/report?near=Qanaryville`, post);
      faults.push(await answer.text());
      expect([type, action, answer.status]).toEqual([type, action, action ? 404 : expect.any(Number)]);
      expect(answer.status).toBeLessThan(500);
    }
  }

  expect(readLog()).not.toMatch(/\bat \w+.*:\d+:\d+/);
  // Faults of ours, each with all of it in the address: 413, 500 of a page and of a form, 503.
  const query = 'near=Qanaryville&at=41.87654,-87.6&q=Qanaria+Vogel&token=qanarytoken';
  const report = `/centers/${SLUG}/report?${query}`;
  const large = { ...fields, text: 'Qanary story '.repeat(8000) };
  await fault(413, () => sendPlainForm(admin, report, large, { headers: from, has: 'topic' }));
  const { $client } = admin.db;
  $client.pragma('legacy_alter_table = on');
  $client.exec('alter table report rename to report_elsewhere');
  await fault(500, () => fetch(`${admin.origin}${receipt}?${query}`, { headers: from }));
  await fault(500, () => sendPlainForm(admin, report, fields, { headers: from, has: 'topic' }));
  $client.exec('alter table report_elsewhere rename to report');
  const last = 'created_at = (select max(created_at) from __drizzle_migrations)';
  $client.exec(`update __drizzle_migrations set created_at = -created_at where ${last}`);
  await fault(503, () => fetch(`${admin.origin}/api/health/ready?${query}`, { headers: from }));
  $client.exec('update __drizzle_migrations set created_at = abs(created_at)');

  const log = readLog();
  const lines = log.split('\n').filter(Boolean);
  for (const line of lines)
    expect(Object.keys(JSON.parse(line)).sort()).toEqual(['bug', 'facts', 'level', 'msg', 'time', 'where']);
  const [token = ''] = decodeURIComponent(sessionIn(cookie) ?? '').split('.');
  expect(token.length).toBeGreaterThan(20);
  const all = [
    ...CANARIES,
    { what: account.email, may: { auth_user: 'whose account it is' } },
    { what: account.password, may: {} },
    { what: token, may: { auth_session: 'by it the next request is known' } },
  ];
  // The gazetteer is large, and what we know: of it no row is another one.
  expect(placeTables(admin)).toEqual(places);
  const tables = allTables(admin).filter((name) => !PLACES.test(name));
  const found: string[] = [];
  for (const { what, may } of all) {
    const isIn = (text: string) => text.toLowerCase().includes(what.toLowerCase());
    if (isIn(log)) found.push(`${what} in the log`);
    if (!IN_ADDRESS.test(what) && faults.some(isIn)) found.push(`${what} on a page`);
    for (const table of tables) {
      if (table in may) continue;
      const rows = admin.db.$client.prepare(`select * from "${table}"`).all();
      if (isIn(JSON.stringify(rows))) found.push(`${what} in ${table}`);
    }
  }
  expect(found).toEqual([]);

  function readLog(): string {
    return readFileSync(path.join(admin.dataDir, LOG_FILE), 'utf8');
  }

  /** Sees this answer, and keeps its page. */
  async function fault(status: number, ask: () => Promise<Response>): Promise<void> {
    const answer = await ask();
    faults.push(await answer.text());
    expect(answer.status).toBe(status);
  }

  function statusOf(method: string): Promise<number | undefined> {
    const { hostname, port } = new URL(admin.origin);
    const asked = { hostname, port, method, path: '/?near=Qanaryville', headers: from };
    return new Promise((resolve, reject) => {
      const sending = request(asked, (answer) => {
        answer.on('data', (data) => faults.push(String(data)));
        answer.on('end', () => resolve(answer.statusCode));
      });
      sending.once('error', reject).end();
    });
  }
});
