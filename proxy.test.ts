import { NextRequest, NextResponse } from 'next/server';
import { expect, test, vi } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import proxy from './proxy';
import { setUpTestSite } from './server/test-site.fixture';

// Which language a page has is not asked here, and next-intl loads only inside Next.
vi.mock('next-intl/middleware', () => ({ default: () => () => NextResponse.next() }));
setUpTestSite((db) => addRecords(db, [makeRecord()]));

const SITE = 'http://site.test';
const { slug } = makeRecord();

async function statusOf(path: string, action: boolean): Promise<number> {
  const headers = { host: 'site.test', origin: SITE, ...(action && { 'next-action': 'ab12' }) };
  return (await proxy(new NextRequest(`${SITE}${path}`, { method: 'POST', headers }))).status;
}

test.each(['/', '/es', '/about', '/learn/pump', `/centers/${slug}`, '/a.b', '/api/centers'])(
  '%s has no form: no action is carried out there',
  async (path) => {
    expect(await statusOf(path, true)).toBe(403);
  },
);

test.each([
  '/admin',
  '/admin/sign-in',
  '/confirm/abc',
  `/centers/${slug}/report`,
  `/es/centers/${slug}/report`,
])('%s has one', async (path) => {
  expect(await statusOf(path, true)).toBe(200);
});

test('a page without a form takes no body, and one with a form does', async () => {
  expect(await statusOf('/', false)).toBe(405);
  expect(await statusOf(`/centers/${slug}/report`, false)).toBe(200);
});
