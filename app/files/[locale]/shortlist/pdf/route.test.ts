import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { changeSlug } from '@/db/listing/commands';
import { CLOCK, idOf } from '@/db/listing/listing.fixture';
import { OWNER } from '@/domain/listing/listing.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

const spot = { lat: 42.28319, lng: -83.72871 };

setUpTestSite(
  (db) => {
    const many = Array.from({ length: 25 }, (_, index) => recordAt(`many-${index}`, spot));
    const withdrawn = recordAt('gone', spot, { status: 'withdrawn' });
    addRecords(db, [recordAt('fir', spot), recordAt('old-oak', spot, { name: 'oak' }), withdrawn, ...many]);
    const move = { id: idOf(db, 'old-oak'), version: 1, slug: 'oak', why: 'It was renamed.' };
    changeSlug(db, OWNER, move, CLOCK);
  },
  { hasGazetteer: true },
);

const get = (query: string, locale = 'en') =>
  ask(route.GET, `/shortlist.pdf${query}`, { params: Promise.resolve({ locale }) });

async function read(response: Response) {
  expect(response.status).toBe(200);
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const annotations = await Promise.all(pages.map((page) => page.getAnnotations()));
  return {
    pages: pdf.numPages,
    outline: (await pdf.getOutline())?.map(({ title }) => title),
    text: texts
      .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
      .join(' ')
      .replaceAll(/\s+/g, ' '),
    links: annotations.flat().map(({ url }) => url),
  };
}

describe('GET /shortlist.pdf', () => {
  it('has the list in the reader’s order, then each hospital, and leads back to the live list', async () => {
    const response = await get('?c=oak,fir&near=41.79,-87.60&unit=km');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const file = await read(response);
    expect(file.outline).toEqual(['oak', 'fir']);
    expect(file.text).toContain('My shortlist: 2 centers');
    expect(file.text).toContain('Measured in a straight line from a point near Chicago, IL.');
    expect(file.text).toMatch(/1\. oak \d+ kilometers in a straight line, east/);
    expect(file.links).toContain('http://localhost:3000/shortlist?c=oak,fir&near=41.79%2C-87.60&unit=km');
    expect(file.links).toContain('http://localhost:3000/centers/fir');
  });

  it('says what was left out, and why', async () => {
    const { text } = await read(await get('?c=fir,gone,nowhere,fir,old-oak,%3Cscript%3E&near=Xqzwvkj', 'es'));
    for (const sentence of [
      'Se omitió gone: se retiró.',
      'Se omitió nowhere: ningún hospital',
      'Se omitió fir: aparecía más de una vez.',
      'old-oak tiene aquí una dirección nueva: oak.',
      'Se omitió algo en la dirección que no es el nombre de un hospital aquí.',
      'No encontramos el lugar de la dirección',
    ])
      expect(text).toContain(sentence);
    expect(text).not.toMatch(/<script|Xqzwvkj/);
  });

  it('holds at most 20 hospitals, and names the others', async () => {
    const slugs = Array.from({ length: 25 }, (_, index) => `many-${index}`);
    const file = await read(await get(`?c=${slugs.join(',')}`));
    expect(file.outline).toHaveLength(20);
    expect(file.text).toContain('Left out: many-24. A list holds at most 20 centers.');
  });

  it.each([
    ['', 'There is no hospital on this list.'],
    ['?c=nowhere', 'Left out: nowhere. No hospital on our list has this address.'],
    ['?c=gone', 'Left out: gone was withdrawn.'],
    ['?c=%00&near=%1b', 'The place in the address cannot be used'],
  ])('of nothing is 404, and says so: %j', async (query, sentence) => {
    const response = await get(query);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(sentence);
  });
});
