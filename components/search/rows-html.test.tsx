import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Way } from '@/components/listing/way';
import en from '@/data/messages/en.json';
import es from '@/data/messages/es.json';
import { makeRecord } from '@/domain/listing/center.fixture';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import { CenterRow } from './center-row';
import { type RowsProps, rowsHtml } from './rows-html';
import { saidOnce } from './said-once';

const english = createTranslator({ locale: 'en', messages: en });
const spanish = createTranslator({ locale: 'es', messages: es });

function centerNamed(name: string, slug: string) {
  const record = makeRecord({ name, slug });
  if (!isPublic(record)) throw new Error('the fixture must be public');
  return publicCenter(record, '2026-11-26');
}

const TOLEDO = {
  id: 'zip:43604',
  kind: 'zip' as const,
  name: '43604',
  label: 'Toledo, OH 43604',
  point: { lat: 41.65, lng: -83.54 },
  region: 'OH',
  country: 'US',
  population: null,
};
const center = centerNamed('Bile & "Blood" <Clinic>', 'bile-oh');
const near = { center, distanceKm: 45, bearing: 'S' as const };

const NOTHING_ONCE = { places: false, refills: false, checkedOn: null };

const search: Omit<RowsProps, 't' | 'locale'> = {
  shown: [near],
  origin: TOLEDO,
  unit: 'mi',
  role: null,
  from: 21,
  short: false,
  once: NOTHING_ONCE,
  hrefOf: (slug) => `/centers/${slug}?near=${encodeURIComponent('A&B"')}&unit=km`,
};

test('a row put together is the one that React renders in one go', async () => {
  const say = { locale: 'en' as const, t: english };
  const way = <Way distanceKm={45} bearing="S" unit="mi" driveMinutes={45} approximate={false} {...say} />;
  const whole = renderToStaticMarkup(
    <CenterRow
      center={center}
      number="21"
      href="/centers/bile-oh?near=A%26B%22&unit=km"
      way={way}
      short={false}
      reader={null}
      without={{ places: false, refills: false, proof: false }}
      {...say}
    />,
  );
  const html = await rowsHtml({ ...search, ...say });
  expect(html).toBe(`<li data-slug="bile-oh" id="center-21">${whole}</li>`);
  expect(html).not.toMatch(/[\uE000-\uE002]/);
});

test('the next search gets nothing of the one before', async () => {
  const first = await rowsHtml({ ...search, locale: 'en', t: english });
  const second = await rowsHtml({
    shown: [{ center, distanceKm: null, bearing: null }],
    origin: null,
    unit: 'km',
    role: null,
    from: 1,
    short: false,
    once: NOTHING_ONCE,
    hrefOf: (slug) => `/centers/${slug}`,
    locale: 'en',
    t: english,
  });
  expect(first).toContain('near=A%26B%22&amp;unit=km');
  expect(second).not.toContain('near=');
  expect(second).not.toContain('miles');
  expect(second).toContain('id="center-1"');
});

test('a listing is kept by language, length and reader', async () => {
  const html = (locale: 'en' | 'es', short: boolean, role: RowsProps['role'] = null) =>
    rowsHtml({ ...search, short, role, locale, t: locale === 'en' ? english : spanish });
  const all = [
    await html('en', false),
    await html('es', false),
    await html('en', true),
    await html('en', false, 'clinician'),
  ];
  expect(new Set(all).size).toBe(4);
  expect(all[1]).toContain('Cómo llegar');
});

test('an office reads its own line, fax and e-mail before appointments; a patient never reads that line', async () => {
  const phone = (of: 'patients' | 'referring', number: string) => ({
    number,
    label: 'Made up',
    for: of,
    sourceUrl: null,
  });
  const phones = [phone('patients', '+12125550101'), phone('referring', '+12125550102')];
  const fax = { ...phone('referring', '+12125550103') };
  const shown = [{ ...near, center: { ...center, phones, fax, email: 'pump@example.org' } }];
  const html = (role: RowsProps['role']) => rowsHtml({ ...search, shown, role, locale: 'en', t: english });
  const inOrder = ['212-555-0103', 'mailto:pump@example.org', 'tel:+12125550102', 'tel:+12125550101'];
  const office = await html('clinician');
  const places = inOrder.map((text) => office.indexOf(text));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(await html(null)).not.toMatch(/2125550102|212-555-0103/);
});

test('a listing that was written is shown as it is now', async () => {
  const say = { locale: 'en' as const, t: english };
  await rowsHtml({ ...search, ...say });
  const renamed = { ...near, center: centerNamed('New Name', 'bile-oh') };
  expect(await rowsHtml({ ...search, shown: [renamed], ...say })).toContain('New Name');
});

test('each row has its own distance', async () => {
  const shown = [
    { center: centerNamed('A', 'a'), distanceKm: 100, bearing: 'N' as const },
    { center: centerNamed('B', 'b'), distanceKm: null, bearing: null },
    { center: centerNamed('C', 'c'), distanceKm: 200, bearing: 'E' as const },
  ];
  const rows = (await rowsHtml({ ...search, shown, locale: 'en', t: english })).split('</li><li data-slug');
  expect(rows.map((row) => /\d+(?= <small aria-hidden)/.exec(row)?.[0])).toEqual(['62', undefined, '124']);
});

test('what is the same for all is said once, above the rows, and doubt always in its row', async () => {
  const services = { pump_placement: 'yes' as const };
  const of = (slug: string, more: Partial<typeof center>) => ({
    ...near,
    center: {
      ...center,
      slug,
      services,
      listing: 'confirmed' as const,
      overdue: false,
      confirmedOn: null,
      ...more,
    },
  });
  const shown = [
    of('a', {}),
    of('b', {}),
    of('c', { listing: 'reported' }),
    of('d', { checkedOn: '2026-11-02' }),
  ];
  const once = saidOnce(shown);
  expect(once).toEqual({ places: true, refills: true, checkedOn: center.checkedOn });
  const html = await rowsHtml({ ...search, shown, once, locale: 'en', t: english });
  expect(html).not.toMatch(/Places pumps|Refills/);
  expect(html.match(/own page · checked/g)).toHaveLength(1);
  expect(html.match(/not yet confirmed/g)).toHaveLength(1);
  const refills = of('e', { services: { ...services, pump_refill: 'yes' } });
  expect(saidOnce([...shown, refills])).toMatchObject({ places: true, refills: true });
  const mixed = await rowsHtml({ ...search, shown: [...shown, refills], once, locale: 'en', t: english });
  expect(mixed.match(/Refills/g)).toHaveLength(1);
  expect(saidOnce(shown.slice(0, 1))).toEqual(NOTHING_ONCE);
});
