import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { CenterItem } from '@/domain/formats/json/center';
import { centersAsCsv } from './centers';

const ITEM: CenterItem = {
  slug: 'test-hospital-oh',
  name: '=1+1',
  healthSystem: '@cmd',
  program: '-2+3',
  address: { street: '+1 Test Street', city: 'Columbus', region: 'OH', postalCode: null, country: 'US' },
  location: { lat: 39.96, lng: -83.5, precision: 'building' },
  phones: [
    { number: '+16145550100', label: 'A | B', for: 'patients' },
    { number: '+16145550101', label: '"Quoted"', for: 'referring' },
  ],
  fax: null,
  email: null,
  website: null,
  programUrl: null,
  conditions: ['icca', 'hcc'],
  mayTreat: [],
  services: [],
  clinicians: [],
  programSince: 2020,
  lodging: null,
  spanishInterpreter: null,
  nciDesignation: null,
  listing: 'confirmed',
  status: 'active',
  checkedOn: '2026-11-23',
  confirmedOn: null,
  confirmedBy: null,
  overdue: false,
  sources: [],
  url: '/centers/test-hospital-oh',
};

test('no cell is run by a spreadsheet, and none is lost', () => {
  const [row]: Record<string, string>[] = parse(centersAsCsv([ITEM]), { columns: true });
  expect(row).toMatchObject({
    name: "'=1+1",
    healthSystem: "'@cmd",
    program: "'-2+3",
    'address.street': "'+1 Test Street",
    'address.postalCode': '',
    'location.lng': '-83.5',
    phones: 'A \\| B | +16145550100 | patients\n"Quoted" | +16145550101 | referring',
    conditions: 'icca\nhcc',
    overdue: 'false',
    'distance.km': '',
  });
});

test('RFC 4180: a head, and lines that end in CRLF', () => {
  const [head, ...rest] = centersAsCsv([]).split('\r\n');
  expect(head).toMatch(/^slug,name,healthSystem,/);
  expect(rest).toEqual(['']);
});
