import fs from 'node:fs';
import { NextRequest, NextResponse } from 'next/server';
import { expect, test, vi } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import proxy from './proxy';
import { FORM_PAGE } from './scripts/run/bodies.mjs';
import { mayHoldAction } from './server/http/origin-check';
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

test('behind a proxy that names another host, a form of the public address is one that Next takes too', async () => {
  vi.stubEnv('PUBLIC_URL', 'https://pumps.example');
  const headers = { host: 'site.test', origin: 'https://pumps.example', 'x-forwarded-host': 'inner.example' };
  const answer = await proxy(new NextRequest(`${SITE}/admin`, { method: 'POST', headers }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-middleware-request-x-forwarded-host')).toBe('pumps.example');
  vi.unstubAllEnvs();
});

test('a page without a form takes no body, and one with a form does', async () => {
  expect(await statusOf('/', false)).toBe(405);
  expect(await statusOf(`/centers/${slug}/report`, false)).toBe(200);
});

test('who reads a form and who lets an action through name the same pages: those that have actions', () => {
  const files = fs.readdirSync('app', { recursive: true, encoding: 'utf8' });
  const seen = files.flatMap((file) => {
    const [, folder = '', kind] = /^(.*?)\/?(page|route)\.tsx?$/.exec(file) ?? [];
    if (!kind) return [];
    const hasActions = files.includes(`${folder}/actions.ts`);
    const address = `/${folder}`.replace(/^\/\[locale\]/, '').replaceAll(/\[+[^\]]*\]+/g, 'x') || '/';
    return (folder.startsWith('[locale]') ? ['', '/es'] : ['']).map((language) => {
      const path = `${language}${address}`;
      return { path, kind, hasActions, reads: FORM_PAGE.test(path), lets: mayHoldAction(path) };
    });
  });
  expect(seen.length).toBeGreaterThan(80);
  for (const { path, kind, hasActions, reads, lets } of seen) {
    // Next wants the untouched stream of what comes to a route: see bodies.mjs.
    expect([path, reads]).toEqual([path, kind === 'page' && lets]);
    // The page of a link that is not known has the address of one that is.
    const isForm = hasActions || path.startsWith('/admin') || path === '/confirm/unknown';
    expect([path, lets]).toEqual([path, isForm]);
  }
});
