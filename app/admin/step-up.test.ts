import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { authInvites, authSessions, authUsers } from '@/db/account/schema';
import { auditLog } from '@/db/audit/schema';
import { findSignedIn } from '@/server/account/session';
import { setUpApp } from '@/server/account/set-up-app.fixture';
import { addOwner, request } from '@/server/account/signing-in.fixture';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { unlockExport } from './imports/actions';
import { GET as exportAll } from './imports/export/[format]/route';
import { closeOrOpen, invite, reEnroll, setRole } from './people/actions';

vi.mock('next/headers', async () => (await import('@/server/account/signing-in.fixture')).nextHeaders());
vi.mock('next/cache', () => ({ refresh: () => {} }));
setUpTestSite(() => {});

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('what hands power or everything out asks again who signed in a while ago, and does nothing before', async () => {
  const other = await addOwner();
  const { email } = await addOwner();
  request.cookie = (await setUpApp(email)).cookie;
  const found = await findSignedIn();
  const prove = (secondFactorAt: Date) =>
    db()
      .update(authSessions)
      .set({ secondFactorAt })
      .where(eq(authSessions.id, found?.sessionId ?? ''))
      .run();
  const state = () => [authUsers, authInvites, auditLog].map((table) => db().select().from(table).all());
  const person = other.id;
  const takeAll = () =>
    exportAll(new Request('https://site.test/admin/imports/export/csv'), {
      params: Promise.resolve({ format: 'csv' }),
    }).then(
      ({ status }) => status,
      ({ digest }) => digest,
    );
  const forms = {
    invite: () => invite(null, formOf({ email: 'new@example.org', role: 'editor' })),
    setRole: () => setRole(null, formOf({ person, role: 'editor' })),
    closeOrOpen: () => closeOrOpen(null, formOf({ person, disabled: 'yes' })),
    reEnroll: () => reEnroll(null, formOf({ person })),
  };
  prove(new Date(0));
  const before = state();
  for (const [name, send] of Object.entries(forms))
    expect([name, await send()]).toMatchObject([name, { ask: { name: 'password' } }]);
  expect(await takeAll()).toContain(';/admin/imports;');
  expect(state()).toEqual(before);

  prove(new Date());
  for (const [name, send] of Object.entries(forms))
    expect([name, await send()]).toMatchObject([name, { message: expect.any(String) }]);
  expect(await takeAll()).toBe(200);
});

test('an export of listings that cannot be read is refused by the field’s name, and is not all of them', async () => {
  request.cookie = (await setUpApp((await addOwner()).email)).cookie;
  const answer = await exportAll(new Request('https://site.test/admin/imports/export/csv?id=x'), {
    params: Promise.resolve({ format: 'csv' }),
  });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('id: “x” is not')]);
  const form = formOf({ ids: 'x', password: 'any' });
  expect(await unlockExport(null, form)).toMatchObject({
    result: { status: 'error', error: { '': [expect.stringContaining('id: “x” is not')] } },
  });
});
