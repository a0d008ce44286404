import { expect, test } from 'vitest';
import { addHeaders } from './answer-headers.mjs';

/** A response as `node:http` has it, with what a route said itself. */
function answerOf(path, { type = 'text/html', status = 200, isTls = true, said = {} } = {}) {
  const headers = new Map(Object.entries({ 'content-type': type, ...said }));
  const response = {
    hasHeader: (name) => headers.has(name),
    getHeader: (name) => headers.get(name),
    setHeader: (name, value) => headers.set(name, value),
  };
  addHeaders(response, { path, status, isTls });
  return Object.fromEntries(headers);
}

/** One of every class of route: path, type of its answer, who may load it. */
const CLASSES = [
  ['/', 'text/html', 'same-origin'],
  ['/es/about', 'text/html', 'same-origin'],
  ['/no-such-page', 'text/html', 'same-origin', 404],
  ['/wp-login.php', 'text/html', 'same-origin', 404],
  ['/admin/sign-in', 'text/html', 'same-origin'],
  ['/admin/log', '', 'same-origin', 307],
  ['/admin/imports/file', 'text/plain', 'same-origin', 403],
  ['/confirm/made-up', 'text/html', 'same-origin', 404],
  ['/centers/a-b.pdf', 'application/pdf', 'same-origin'],
  ['/centers/a-b.vcf', 'text/vcard', 'same-origin'],
  ['/robots.txt', 'text/plain', 'same-origin'],
  ['/sitemap.xml', 'application/xml', 'same-origin'],
  ['/notice', 'text/plain', 'same-origin'],
  ['/_next/static/a.js', 'application/javascript', 'same-origin'],
  ['/api/v1/centers', 'application/json', 'cross-origin'],
  ['/api/v1/nothing', 'application/problem+json', 'cross-origin', 404],
  ['/api/v1/centers.csv', 'text/csv', 'cross-origin'],
  ['/fhir/Location', 'application/fhir+json', 'cross-origin'],
  ['/hsds/services', 'application/json', 'cross-origin'],
  ['/feed.atom', 'application/atom+xml', 'cross-origin'],
  ['/es/embed', 'text/html', 'cross-origin'],
  ['/og.png', 'image/png', 'cross-origin'],
];

test.each(CLASSES)('%s (%s) says what browsers may do with it', (path, type, corp, status = 200) => {
  const asked = { type, status };
  const { 'content-security-policy': policy = 'none', ...said } = answerOf(path, asked);
  expect(said).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': corp,
    'referrer-policy': 'no-referrer',
  });
  if (/html|json|xml|text\//.test(type)) expect(policy).toMatch(/^default-src 'none'/);
  expect(said['x-frame-options']).toBe(path.endsWith('/embed') ? undefined : 'DENY');
  expect(answerOf(path, { ...asked, isTls: false })).not.toHaveProperty('strict-transport-security');
});

test('what a route says itself is left to it, and a 304 leaves a browser the policy that it has', () => {
  const own = { 'cross-origin-resource-policy': 'cross-origin', 'content-security-policy': 'mine' };
  expect(answerOf('/embed.js', { type: 'application/javascript', said: own })).toMatchObject(own);
  expect(answerOf('/', { status: 304 })).not.toHaveProperty('content-security-policy');
});
