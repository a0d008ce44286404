import { expect, test, vi } from 'vitest';
import { db } from '@/server/db';
import { log } from '@/server/log';
import { setUpTestSite } from '@/server/test-site.fixture';
import { signInWithPassword, tryAuth } from './sign-in';
import { addOwner, givePassword, PASSWORD } from './signing-in.fixture';

vi.mock('next/headers', async () => (await import('./signing-in.fixture')).nextHeaders());
setUpTestSite(() => {});

test('where nothing can be written, signing in says so instead of breaking', async () => {
  const { email } = await addOwner();
  const write = vi.spyOn(log(), 'error').mockImplementation(() => {});
  db().$client.pragma('query_only = ON');
  expect(await tryAuth(() => signInWithPassword(email, PASSWORD))).toEqual({
    ok: false,
    code: 'DISK',
    message: expect.stringMatching(/^Nothing can be saved at the moment: the disk of this site is full/),
  });
  db().$client.pragma('query_only = OFF');
  expect(await givePassword(email)).toContain('session_token');
  write.mockRestore();
});
