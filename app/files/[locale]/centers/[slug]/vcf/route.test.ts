import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { changeSlug } from '@/db/listing/commands';
import { CLOCK, idOf } from '@/db/listing/listing.fixture';
import { OWNER } from '@/domain/listing/listing.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

const spot = { lat: 42.28319, lng: -83.72871 };

setUpTestSite((db) => {
  addRecords(db, [
    recordAt('here', spot, { checkedOn: '2026-11-23' }),
    recordAt('before', spot),
    recordAt('hidden', spot, { listing: 'unconfirmed' }),
    recordAt('gone', spot, { status: 'withdrawn' }),
  ]);
  changeSlug(db, OWNER, { id: idOf(db, 'before'), version: 1, slug: 'moved', why: 'It was renamed.' }, CLOCK);
});

const get = (slug: string, locale = 'en') =>
  ask(route.GET, `/centers/${encodeURIComponent(slug)}.vcf`, { params: Promise.resolve({ locale, slug }) });

it.each([
  ['en', 'Last checked November 23, 2026', 'For patients'],
  ['es', 'Última revisión: 23 de noviembre de 2026', 'Para pacientes'],
])('gives a contact in %s', async (locale, checked, audience) => {
  const response = await get('here', locale);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('text/vcard; charset=utf-8');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="here.vcf"');
  expect(response.headers.get('Content-Language')).toBe(locale);
  const card = new ICAL.Component(ICAL.parse(await response.text()));
  expect(card.getFirstPropertyValue('note')).toContain(checked);
  expect(card.getFirstPropertyValue('x-ablabel')).toContain(audience);
});

it('sends on who knows the slug it had before, in the same language', async () => {
  const response = await get('before', 'es');
  expect([response.status, response.headers.get('Location')]).toEqual([301, '/es/centers/moved.vcf']);
});

it.each([
  ['gone', 'en', 410],
  ['hidden', 'en', 404],
  ['nowhere', 'es', 404],
  ['here', 'xx', 404],
  ['here', '__proto__', 404],
  ['a\u0000b', 'en', 404],
  ['x'.repeat(10_000), 'en', 404],
])('%j in %s is %i, in a sentence', async (slug, locale, status) => {
  const response = await get(slug, locale);
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(/^\p{Lu}.*\.\n$/u);
});
