import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import en from '@/data/messages/en.json';
import es from '@/data/messages/es.json';
import { miToKm } from '@/domain/geo/distance';
import { makeRecord } from '@/domain/listing/center.fixture';
import { type PublicRecord, publicCenter } from '@/domain/listing/center-view';
import { travelYear } from '@/domain/travel/year';
import { YearLines } from './year-lines';

const OHIO = { region: 'OH', country: 'US' };
type Services = ReturnType<typeof makeRecord>['services'];
const hospital = (slug: string, mi: number, services: Services) => ({
  center: publicCenter(makeRecord({ slug, name: `The ${slug}`, services }) as PublicRecord, '2026-11-24'),
  distanceKm: miToKm(mi),
  bearing: null,
});

function read(locale: 'en' | 'es', services: Services, unit: 'mi' | 'km' = 'mi') {
  const year = travelYear(
    hospital('a', 100, services),
    OHIO,
    hospital('b', 20, { pump_placement: 'yes', pump_refill: 'yes' }),
  );
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === 'en' ? en : es} timeZone="UTC">
      <YearLines year={year} unit={unit} hrefOf={(slug) => `/centers/${slug}`} />
    </NextIntlClientProvider>,
  );
}

test('trips, miles and hours are ranges, in the unit of the page', () => {
  const both = { pump_placement: 'yes', pump_refill: 'yes' } as const;
  expect(read('en', both)).toMatch(/10 to 27 trips there and back.*2,200 to 8,100 miles by road.*hours/);
  expect(read('en', both, 'km')).toContain('3,500 to 14,000 km by road');
  expect(read('es', both)).toContain('de 10 a 27 viajes de ida y vuelta');
});

test('operation at one, refills at the other, with the way there', () => {
  const html = read('en', { pump_placement: 'yes', pump_refill: 'no' });
  expect(html).toContain('Operation here, refills at <a href="/centers/b">The b</a>');
  expect(html).toContain('610 to 1,900 miles');
});

test('unknown refills and an unknown operation are said to be so', () => {
  expect(read('en', { pump_placement: 'yes' })).toMatch(/refills pumps is not stated.*1 trip there and back/);
  expect(read('en', {})).toBe(`<p>${en.travel.operationNotStated}</p>`);
  expect(read('es', {})).toBe(`<p>${es.travel.operationNotStated}</p>`);
});
