import { describe, expect, it } from 'vitest';
import { restoreOwnOrigin } from './origin-check';

function originAfter(path: string, headers: Record<string, string>, method = 'POST') {
  const request = { method, url: `https://site.test${path}`, headers: new Headers(headers) };
  restoreOwnOrigin(request);
  return request.headers.get('origin');
}

const OWN = { host: 'site.test', origin: 'null', 'sec-fetch-site': 'same-origin' };

describe('restoreOwnOrigin', () => {
  it.each(['/centers/a-b/report', '/es/centers/a-b/report', '/es/report/missing', '/confirm/abc'])(
    'lets our own form at %s be sent without scripts',
    (path) => {
      expect(originAfter(path, OWN)).toBe('https://site.test');
      expect(originAfter(path, { host: 'site.test', origin: 'null' })).toBe('https://site.test');
    },
  );

  it.each(['cross-site', 'same-site', 'none'])('leaves a form of a %s page to be refused', (site) => {
    expect(originAfter('/confirm/abc', { ...OWN, 'sec-fetch-site': site })).toBe('null');
  });

  it('never speaks for another origin, another page or another method', () => {
    expect(originAfter('/confirm/abc', { ...OWN, origin: 'https://evil.test' })).toBe('https://evil.test');
    expect(originAfter('/admin/people', OWN)).toBe('null');
    expect(originAfter('/admin/confirm/abc', OWN)).toBe('null');
    expect(originAfter('/confirm/abc', OWN, 'GET')).toBe('null');
  });
});
