import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { changeSlug } from '@/db/listing/commands';
import { CLOCK, idOf } from '@/db/listing/listing.fixture';
import { OWNER } from '@/domain/listing/listing.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import * as route from './route';

const spot = { lat: 42.28319, lng: -83.72871 };
const zurich = {
  street: 'Rämistrasse 100',
  city: 'Zürich',
  region: 'Zürich',
  postalCode: '8091',
  country: 'CH',
};

setUpTestSite((db) => {
  addRecords(db, [
    recordAt('here', spot, {
      name: 'Łódź Hospital',
      checkedOn: '2026-11-23',
      confirmedOn: '2026-11-24',
      confirmedBy: 'Program coordinator, by phone',
      services: { pump_placement: 'yes', robotic_placement: 'no' },
      phones: [
        { number: '+16145550100', label: 'Cancer visits', for: 'patients', sourceUrl: null },
        { number: '+16145550111', label: 'Referral desk', for: 'referring', sourceUrl: null },
      ],
      fax: { number: '+16145550122', label: 'Referral fax', for: 'referring' },
    }),
    recordAt('abroad', spot, { address: zurich }),
    recordAt('before', spot),
    recordAt('gone', spot, { status: 'withdrawn' }),
  ]);
  changeSlug(db, OWNER, { id: idOf(db, 'before'), version: 1, slug: 'moved', why: 'It was renamed.' }, CLOCK);
});

const get = (slug: string, { locale = 'en', query = '' } = {}) =>
  ask(route.GET, `/centers/${encodeURIComponent(slug)}.pdf${query}`, {
    params: Promise.resolve({ locale, slug }),
  });

type Node = { role?: string; type?: string; children?: Node[] };
const rolesIn = (node: Node): string[] => [node.role ?? '', ...(node.children ?? []).flatMap(rolesIn)];

/** The file as another library reads it. */
async function read(response: Response) {
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const { info } = await pdf.getMetadata();
  return {
    info: info as Record<string, unknown>,
    marked: await pdf.getMarkInfo(),
    pages: pdf.numPages,
    size: pages[0]?.view.slice(2).map(Math.round),
    text: texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' '),
    roles: new Set(trees.flatMap((tree) => rolesIn(tree as Node))),
    links: (await Promise.all(pages.map((page) => page.getAnnotations()))).flat().map(({ url }) => url),
  };
}

describe('GET /centers/{slug}.pdf', () => {
  it('is a tagged file with title and language, whose text can be read out', async () => {
    const response = await get('here');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Content-Disposition')).toBe('inline; filename="here.pdf"');
    const file = await read(response);
    expect(file.marked).toMatchObject({ Marked: true });
    expect(file.info).toMatchObject({ Title: 'Łódź Hospital', Language: 'en' });
    expect([...file.roles]).toEqual(
      expect.arrayContaining([
        'Document',
        'H1',
        'H2',
        'H3',
        'P',
        'Table',
        'TR',
        'TH',
        'TD',
        'L',
        'Figure',
        'Link',
      ]),
    );
    expect(file.pages).toBeLessThanOrEqual(2);
    expect(file.size).toEqual([612, 792]);
  });

  it('says each fact with its day, unknown as unknown, and who answers which line', async () => {
    const { text, links } = await read(await get('here'));
    for (const words of [
      'Łódź Hospital',
      'Call first.',
      'Places the pump   Yes   Nov 24, 2026, by the hospital',
      'Robot-assisted placement   No   Nov 24, 2026, by the hospital',
      'Refills the pump   Not stated   –',
      'For patients   614-555-0100   Cancer visits',
      'For doctors’ offices: referrals   614-555-0111   Referral desk',
      '614-555-0122   Fax · Referral fax',
      'Confirmed by: Program coordinator, by phone.',
      'Is my cancer a fit for a pump?',
    ])
      expect(text.replaceAll(/\s/g, '')).toContain(words.replaceAll(/\s/g, ''));
    expect(links).toContain('tel:+16145550100');
    expect(links).toContain('http://localhost:3000/centers/here');
  });

  it('is in Spanish where the address is', async () => {
    const { text, info, links } = await read(await get('here', { locale: 'es' }));
    expect(info).toMatchObject({ Language: 'es' });
    expect(text).toContain('Llame primero.');
    expect(text).toContain('No se indica');
    expect(links).toContain('http://localhost:3000/es/centers/here');
  });

  it.each([
    ['here', '?paper=a4', [595, 842]],
    ['here', '?paper=foolscap', [612, 792]],
    ['abroad', '', [595, 842]],
    ['abroad', '?paper=letter', [612, 792]],
  ])('%s%s has the paper of its place, or the one asked for', async (slug, query, size) => {
    expect((await read(await get(slug, { query }))).size).toEqual(size);
  });

  it('is not made again for who has it', async () => {
    const first = await get('here');
    const params = Promise.resolve({ locale: 'en', slug: 'here' });
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
    const again = await ask(route.GET, '/centers/here.pdf', { params }, { headers });
    expect(again.status).toBe(304);
  });

  it.each([
    ['before', 301],
    ['gone', 410],
    ['nowhere', 404],
    ['%ff', 404],
  ])('%s is %i', async (slug, status) => {
    expect((await get(slug)).status).toBe(status);
  });
});
