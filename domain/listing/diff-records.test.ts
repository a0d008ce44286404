import { expect, test } from 'vitest';
import { diffRecords } from './diff';
import { makeListingRecord } from './listing.fixture';

const before = makeListingRecord();
const diff = (change: Parameters<typeof makeListingRecord>[0]) =>
  diffRecords(before, makeListingRecord(change));

test('nothing changed, nothing told', () => {
  expect(diff({})).toEqual([]);
  expect(diff({ services: { ...before.services }, fieldSources: {} })).toEqual([]);
});

test.each<
  [string, Parameters<typeof makeListingRecord>[0], [field: string, before: string, after: string][]]
>([
  ['a name', { name: 'New' }, [['name', 'Test Hospital', 'New']]],
  [
    'a street gone',
    { address: { ...before.address, street: null } },
    [['address.street', '1 Test Street', 'none']],
  ],
  [
    'yes to no and unknown to yes',
    { services: { pump_placement: 'no', pump_refill: 'yes' } },
    [
      ['services.pump_placement', 'yes', 'no'],
      ['services.pump_refill', 'not stated', 'yes'],
    ],
  ],
  ['an answer taken back', { conditions: {} }, [['conditions.icca', 'yes', 'not stated']]],
  [
    'another phone',
    {
      phones: [
        ...before.phones,
        { number: '+16145550101', label: 'Referrals', for: 'referring', sourceUrl: null },
      ],
    },
    [
      [
        'phones',
        'Appointments: +16145550100 (for patients), https://example.org/call',
        'Appointments: +16145550100 (for patients), https://example.org/call\nReferrals: +16145550101 (for referring)',
      ],
    ],
  ],
  [
    'a moved pin',
    { location: { ...before.location, lat: 40 } },
    [['location', '39.96, -83 (building)', '40, -83 (building)']],
  ],
  [
    'a first confirmation',
    { confirmedOn: '2026-11-24', confirmedBy: 'nurse' },
    [
      ['confirmedOn', 'never', '2026-11-24'],
      ['confirmedBy', 'none', 'nurse'],
    ],
  ],
  [
    'where a fact comes from',
    { fieldSources: { name: { source: 'by phone', day: '2026-11-24' } } },
    [['source of name', 'none', 'by phone, 2026-11-24']],
  ],
])('%s', (_, change, expected) => {
  expect(diff(change)).toEqual(expected.map(([field, from, to]) => ({ field, before: from, after: to })));
});

test('every field of a record can be told apart', () => {
  const changes: Parameters<typeof makeListingRecord>[0][] = [
    { slug: 'x' },
    { name: 'x' },
    { healthSystem: null },
    { program: null },
    { aliases: [] },
    { address: { ...before.address, city: 'x' } },
    { address: { ...before.address, region: 'MI' } },
    { address: { ...before.address, postalCode: null } },
    { address: { ...before.address, country: 'CA' } },
    { location: { ...before.location, source: 'x' } },
    { location: { ...before.location, farFromPostalCode: 'x' } },
    { location: { ...before.location, precision: 'city' } },
    { fax: { number: '+16145550102', label: 'Fax', for: 'referring' } },
    { email: 'a@example.org' },
    { website: null },
    { programUrl: null },
    { mayTreat: [{ condition: 'hcc', says: 'primary liver cancer' }] },
    { clinicians: [] },
    { programSince: null },
    { lodging: 'no' },
    { spanishInterpreter: 'no' },
    { nciDesignation: 'comprehensive' },
    { npi: '1234567893' },
    { listing: 'reported' },
    { status: 'paused' },
    { statusReason: 'x' },
    { sources: [...before.sources, ...before.sources] },
    { checkedOn: '2026-11-24' },
    { editorNotes: 'x' },
  ];
  for (const change of changes) expect(diff(change), JSON.stringify(change)).toHaveLength(1);
  const covered = new Set(changes.flatMap((change) => Object.keys(change ?? {})));
  const others = ['phones', 'conditions', 'services', 'fieldSources', 'confirmedOn', 'confirmedBy'];
  expect([...covered, ...others].sort()).toEqual(Object.keys(before).sort());
});

test('a new listing is told in full, but for what is unknown', () => {
  const fields = diffRecords(null, before).map(({ field }) => field);
  expect(fields).toContain('services.pump_placement');
  expect(fields).not.toContain('services.pump_refill');
  expect(fields).not.toContain('fax');
});
