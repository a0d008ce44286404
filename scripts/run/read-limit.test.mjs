import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, readLimit } from './read-limit.mjs';

test.each([
  ['/', 'page'],
  ['/es/centers/a-b', 'page'],
  ['/admin/sign-in', 'page'],
  ['/api/v1/centers', 'data'],
  ['/api/v1/centers.geojson', 'data'],
  ['/api/v1/centers.csv', 'file'],
  ['/fhir/Location', 'data'],
  ['/es/shortlist.pdf', 'file'],
  ['/centers/a.vcf', 'page'],
  ['/embed.js', null],
  ['/_next/static/chunks/a.js', null],
  ['/basemap/a.pmtiles', null],
  ['/api/health/ready', null],
  ['/robots.txt', null],
])('%s counts as %s', (path, kind) => expect(classOf(path)).toBe(kind));

test('whoever waits as long as told is let in, and nobody gets more than the limit in any minute', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 120 }), (pauses) => {
      let now = 1_000_000;
      const { wait } = readLimit({ perMinute: 20, clock: () => now });
      const allowed = [];
      for (const pause of pauses) {
        now += pause;
        const seconds = wait('a', 'page');
        if (seconds === 0) allowed.push(now);
        else {
          now += seconds * 1000;
          expect(wait('a', 'page')).toBe(0);
          allowed.push(now);
        }
      }
      // A full bucket and what comes back in the same minute.
      for (const at of allowed)
        expect(allowed.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(40);
    }),
  );
});

test('is bounded, however many addresses there are, and keeps none of them', () => {
  const limit = readLimit({ perMinute: 100 });
  for (let i = 0; i < 60_000; i++) limit.wait(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, 'page');
  expect(limit.size()).toBe(50_000);
});
