import { describe, expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { setUpTestSite } from '@/server/test-site.fixture';
import { dataTag, isAnybodys } from './data-tag';
import { pageNotModified, sharedHeaders, sharedPage } from './shared-page';

setUpTestSite((db) => addRecords(db, [recordAt('one', { lat: 41, lng: -87 })]));

const SECRET = '0123456789abcdef0123456789abcdef';
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Request(`https://site.test${path}`, { headers, method });
const page = (path: string, headers = {}, method = 'GET') => sharedPage(ask(path, headers, method), SECRET);

describe('an address', () => {
  test.each(['', '?page=2', '?lang=es&sort=name', '?unit=km&limit=20&offset=40', '?center=toledo-hospital'])(
    '%j is anybody’s',
    (query) => expect(isAnybodys(new URL(`https://site.test/${query}`))).toBe(true),
  );

  test.each([
    '?near=Boston',
    '?near=',
    '?bbox=-87,41,-86,42',
    '?at=41,-87,9',
    '?region=OH',
    '?q=Toledo',
    '?condition=crlm',
    '?pin=one',
    '?page=41.6,-83.5',
    '?page=Boston',
    '?sort=Boston',
    '?lang=toledo-ohio-united-states',
    '?page=1&page=2',
    '?__proto__=1',
    '?constructor=1',
    '?utm_source=x',
  ])('%s is somebody’s own', (query) => {
    expect(isAnybodys(new URL(`https://site.test/${query}`))).toBe(false);
    expect(dataTag(ask(`/${query}`))).toBeNull();
    expect(page(`/${query}`)).toBeNull();
  });
});

test.each([
  '/admin',
  '/confirm/abc',
  '/report',
  '/es/report/1',
  '/shortlist',
  '/es/shortlist',
  '/centers/one/report',
  '/es/centers/one/report',
])('%s is one reader’s own page', (path) => expect(page(path)).toBeNull());

test('what Next asks for in parts, and what is sent, has no tag', () => {
  expect(page('/', { rsc: '1' })).toBeNull();
  expect(page('/', {}, 'POST')).toBeNull();
});

describe('a tag', () => {
  test('is weak: two bodies differ in their nonce', () => {
    expect(page('/')?.tag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(page('/')?.tag).toBe(page('/')?.tag);
  });

  test('tells addresses apart', () => {
    const tags = ['/', '/es', '/?page=2', '/?page=3', '/centers', '/centers/one'].map(
      (path) => page(path)?.tag,
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('is another one as soon as data change', () => {
    const before = page('/')?.tag;
    globalThis.haiDatabase?.$client.exec(`update center set name = 'another'`);
    expect(page('/')?.tag).not.toBe(before);
  });
});

describe('a 304', () => {
  const known = (headers: Record<string, string>) => {
    const shared = page('/');
    return shared && pageNotModified(ask('/', headers), shared);
  };

  test('goes to who has the page, without a policy', () => {
    const tag = page('/')?.tag ?? '';
    const answer = known({ 'if-none-match': `"x", ${tag}` });
    expect(answer?.status).toBe(304);
    expect(answer?.headers.get('etag')).toBe(tag);
    expect(answer?.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer?.headers.has('content-security-policy')).toBe(false);
  });

  test.each(['', '*', '"x"'])('goes not to who asks with %j', (given) => {
    expect(known({ 'if-none-match': given })).toBeNull();
  });
});

describe('the placeholder', () => {
  const given = (value: string, secret: string | undefined = SECRET) =>
    sharedPage(ask('/', { 'x-nonce-placeholder': value }), secret)?.placeholder;

  test('is used for the proxy that knows it, and the answer is marked', () => {
    expect(given(SECRET)).toBe(SECRET);
    const shared = page('/', { 'x-nonce-placeholder': SECRET });
    expect(shared && sharedHeaders(shared)).toMatchObject({
      'x-nonce': 'placeholder',
      'x-accel-expires': '5',
    });
  });

  test('is used for nobody else', () => {
    expect(given('x')).toBeNull();
    expect(given(`${SECRET.slice(1)}0`)).toBeNull();
    expect(given('undefined', '')).toBeNull();
    const shared = page('/');
    expect(shared && Object.keys(sharedHeaders(shared))).toEqual(['cache-control', 'etag']);
  });
});
