import fs from 'node:fs';
import { sql } from 'drizzle-orm';
import { redirect } from 'next/navigation';
import { expect, test, vi } from 'vitest';
import { report } from '@/app/[locale]/centers/[slug]/report/actions';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { readFlash } from '@/domain/flash';
import { request } from '@/server/account/signing-in.fixture';
import { db } from '@/server/db';
import { log } from '@/server/log';
import { setUpTestSite } from '@/server/test-site.fixture';
import { pressing, saving } from './saving';

vi.mock('next/headers', async () => (await import('@/server/account/signing-in.fixture')).nextHeaders());
setUpTestSite((db) => addRecords(db, [recordAt('here', { lat: 42, lng: -83 })]));

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const rows = () =>
  db().get(
    sql`select (select count(*) from report) as reports, (select count(*) from audit_log) as lines, (select count(*) from mail) as mails`,
  );

/** As SQLite meets a full disk: not one page more than the file has. */
function whileFull<Out>(work: () => Promise<Out>): Promise<Out> {
  const { $client } = db();
  const pages = $client.pragma('page_count', { simple: true });
  $client.exec('create table filler (x); ');
  $client.pragma(`max_page_count = ${pages}`);
  try {
    for (;;) $client.exec(`insert into filler values (zeroblob(100))`);
  } catch {
    // It is full.
  }
  return work().finally(() => {
    $client.pragma('max_page_count = 1073741823');
    $client.exec('drop table filler');
  });
}

test.each([
  ['en', /^It could not be saved: the disk .*What you typed is still here/],
  ['es', /^No se pudo guardar: .*Lo que escribió sigue aquí/],
])(
  'with a full disk a form says so in %s, keeps what was typed, and writes nothing',
  async (locale, words) => {
    const told = vi.spyOn(log(), 'error').mockImplementation(() => {});
    const typed = {
      topic: 'phone',
      text: `${locale}: the number rings at a shop. ${'x'.repeat(1800)}`,
      email: 'a@example.org',
    };
    const send = () => report(locale, 'here', null, formOf({ ...typed, website: '' }));
    const { before, state } = await whileFull(async () => {
      // The last page may have room for a report or two, which are taken: they lead to their receipt.
      for (let sent = 0; ; sent++) {
        const before = rows();
        const state = await send().catch((error) => (sent < 5 ? null : Promise.reject(error)));
        if (state) return { before, state };
      }
    });
    expect(state.result?.error).toEqual({ '': [expect.stringMatching(words)] });
    expect(state.result?.initialValue).toMatchObject(typed);
    expect(rows()).toEqual(before);
    expect(JSON.stringify(told.mock.calls)).not.toMatch(/rings at a shop|a@example/);
    told.mockRestore();
  },
);

test('with a full disk a press alone leads back to its page, which says so, and writes nothing', async () => {
  const told = vi.spyOn(log(), 'error').mockImplementation(() => {});
  request.adminPath = '/admin?kind=report&flash=assigned';
  const press = pressing(async () => {
    db().run(sql`insert into filler values (zeroblob(5000))`);
    redirect('/admin');
  });
  const { before, led } = await whileFull(async () => {
    const before = rows();
    return { before, led: await press(new FormData()).catch(({ digest }) => digest) };
  });
  expect(led).toContain(';/admin?kind=report&flash=unsaved#flash;');
  expect(readFlash('unsaved')).toMatch(/could not be saved: the disk .* Nothing was changed/);
  expect(rows()).toEqual(before);
  expect(told.mock.calls).toMatchObject([[{ where: 'press' }, 'a bug']]);
  told.mockRestore();
});

test('every action of ours is made so: neither a form nor a press alone stands alone', () => {
  const actions = fs
    .readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, fs.readFileSync(`app/${file}`, 'utf8')] as const)
    .filter(([, text]) => text.startsWith("'use server'"));
  expect(actions.length).toBeGreaterThan(20);
  const bare = /export async function \w+\([^)]*\): Promise<(FormState|void)>/g;
  for (const [file, text] of actions) expect([file, text.match(bare)]).toEqual([file, null]);
});

test.each([undefined, null, 'text', { id: 1 }])(
  'what is called with no form, as with %j, does nothing',
  async (given) => {
    const act = vi.fn();
    await pressing(act)(given as unknown as FormData);
    expect(await saving(act)(null, given as unknown as FormData)).toBeNull();
    expect(act).not.toHaveBeenCalled();
  },
);
