import { expect, test } from 'vitest';
import { makeRecord } from './center.fixture';
import { checkCenterFile } from './check-file';
import type { ListingRecord } from './edit';

const POSTAL_PLACE = { lat: 39.97, lng: -83.01 };
const fileOf = (...centers: unknown[]) => ({ asOf: '2026-11-23', method: 'made up', centers });
const check = (...centers: unknown[]) =>
  checkCenterFile(fileOf(...centers), (country) => (country === 'US' ? POSTAL_PLACE : null)).findings.map(
    ({ level, slug, field, code }) => `${level} ${slug} ${field} ${code}`,
  );

const first = makeRecord();
/** A second hospital that shares nothing with the first but its state. */
const other = makeRecord({
  slug: 'other-oh',
  name: 'Riverside',
  healthSystem: 'Other Health',
  address: { ...first.address, street: '2 Other Road', city: 'Dublin' },
  phones: [],
});
const at = (lat: number, lng: number) => ({ location: { ...first.location, lat, lng } });
const inArea = (country: string, region: string) => ({ address: { ...first.address, country, region } });
const privateSource = {
  url: 'https://private.example/x',
  kind: 'paper',
  says: 'x',
  pageDate: null,
  public: false,
};

test('a file in order has no findings', () => {
  expect(check(first, other)).toEqual([]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['an http link', { website: 'http://example.org' }, 'website'],
  ['a day that does not exist', { checkedOn: '2026-02-30' }, 'checkedOn'],
  ['a script link', { programUrl: 'javascript://example.org/%0Aalert(1)' }, 'programUrl'],
  [
    'a phone as people write it',
    { phones: [{ ...first.phones[0], number: '614-555-0100' }] },
    'phones.0.number',
  ],
  ['no source', { sources: [] }, 'sources'],
  ['a public source without an address', { sources: [{ ...first.sources[0], url: null }] }, 'sources.0.url'],
  ['no day', { checkedOn: undefined }, 'checkedOn'],
  ['a service nobody knows', { services: { magic: 'yes' } }, 'services'],
  ['a misspelled field', { editorNote: 'x' }, ''],
  ['lat beyond the pole', at(-122.3, 47.6), 'location.lat'],
])('the schema sees %s', (_, fault, field) => {
  expect(check(other, { ...first, ...fault })).toEqual([`error test-hospital-oh ${field} schema`]);
});

test('a fault of the file or of a record without a slug is still placed', () => {
  expect(check({ ...first, slug: undefined })).toEqual(['error centers.0 slug schema']);
  expect(check('nonsense')).toEqual(['error centers.0  schema']);
  expect(checkCenterFile([], null).findings[0]).toMatchObject({ slug: null, code: 'schema' });
});

test.each<[string, Partial<ListingRecord>, string]>([
  ['0,0', at(0, 0), 'location null-island'],
  ['swapped axes', at(-83, 39.96), 'location swapped-axes'],
  ['another state', at(41.88, -87.63), 'location outside-region'],
  ['a state by its name', inArea('US', 'Ohio'), 'address.region region-unknown'],
  ['a country without a box', inArea('FR', 'Paris'), 'address.region region-unknown'],
  ['too far from the postal code', at(40.15, -83), 'location far-from-postal-code'],
  ['a check in the future', { checkedOn: '2026-11-24' }, 'checkedOn day-ahead'],
  ['a confirmation in the future', { confirmedOn: '2027-01-01', confirmedBy: 'x' }, 'confirmedOn day-ahead'],
  [
    'a hospital that confirmed what is only reported',
    { listing: 'reported', confirmedOn: '2026-11-01', confirmedBy: 'nurse' },
    'listing more-than-reported',
  ],
  ['a confirmation by nobody', { confirmedOn: '2026-11-01' }, 'confirmedBy half-confirmed'],
])('position and provenance: %s', (_, fault, finding) => {
  expect(check({ ...first, ...fault })).toContain(`error test-hospital-oh ${finding}`);
});

test('a reason in the record excuses the distance to the postal code', () => {
  const location = { ...first.location, lat: 40.15, farFromPostalCode: 'a ZIP of the hospital alone' };
  expect(check({ ...first, location })).toEqual([]);
});

test('a postal code that nobody can place is worth a look; no lookup at all is no finding', () => {
  const abroad = makeRecord({
    address: { street: null, city: 'Oslo', region: 'Oslo', postalCode: '0372', country: 'NO' },
    ...at(59.95, 10.71),
  });
  expect(check(abroad)).toEqual(['warning test-hospital-oh location postal-code-unknown']);
  expect(checkCenterFile(fileOf(makeRecord(at(40.15, -83))), null).findings).toEqual([]);
});

test('a published listing shows a source; a hidden one may have none to show', () => {
  expect(check({ ...first, sources: [privateSource] })).toEqual([
    'error test-hospital-oh sources no-public-source',
  ]);
  expect(check({ ...first, sources: [privateSource], listing: 'unconfirmed' })).toEqual([]);
});

test("the address of an editors' source stands nowhere in public", () => {
  const sources = [...first.sources, privateSource];
  expect(check({ ...first, sources, programUrl: privateSource.url })).toEqual([
    'error test-hospital-oh programUrl private-link',
  ]);
});

test.each<[string, Partial<ListingRecord>, string[]]>([
  ['slug', { slug: first.slug }, ['error test-hospital-oh slug slug-repeated']],
  [
    'address, however its street is shortened',
    { address: { ...first.address, street: '1 TEST St.' } },
    ['error other-oh address.street address-shared'],
  ],
  ['number of another system', { phones: first.phones }, ['error other-oh phones number-shared']],
  [
    'number within one system',
    { phones: first.phones, healthSystem: first.healthSystem },
    ['warning other-oh phones number-shared'],
  ],
  [
    'fax that is the other phone',
    { fax: { number: '+16145550100', label: 'Fax', for: 'referring' } },
    ['error other-oh phones number-shared'],
  ],
])('two listings with one %s', (_, fault, findings) => {
  expect(check(first, { ...other, ...fault })).toEqual(findings);
});

test.each([
  ['Test Medical Center', true],
  ['The TEST Hospital of Columbus', true],
  ['Tést Cancer Institute at Columbus Health', true],
  ['Riverside Hospital', false],
])('one city, "Test Hospital" and "%s": one hospital? %s', (name, same) => {
  const address = { ...other.address, city: 'Columbus' };
  const findings = check(first, { ...other, name, address });
  expect(findings).toEqual(same ? ['error other-oh name name-near-duplicate'] : []);
});

test('"St" inside an address is a street, not a saint', () => {
  const [a, b] = ['1 Test Street NE', '1 Test St NE'].map((street) => ({ ...first.address, street }));
  expect(check({ ...first, address: a }, { ...other, address: b })).toEqual([
    'error other-oh address.street address-shared',
  ]);
});

test('the name of the city tells nobody apart', () => {
  const [a, b] = ['Test Columbus', 'Test Riverside'];
  const address = { ...other.address, city: 'Columbus' };
  expect(check({ ...first, name: a }, { ...other, name: b, address })).toHaveLength(1);
});

test('the same name in another city is another hospital', () => {
  expect(check(first, { ...other, name: first.name })).toEqual([]);
});

test('what a source may mean is open, said once, sourced, and not lost', () => {
  const says = 'primary liver cancer';
  const row = { condition: 'hcc', says } as const;
  const fieldSources = { mayTreat: { source: 'https://example.org', day: '2026-11-23' } };
  const source = { ...first.sources[0], says: 'Own page: cancer that starts in the liver.' };
  const faults = (record: Partial<ListingRecord>) =>
    check(makeRecord(record)).map((line) => line.split(' ').at(-1));
  expect(faults({ mayTreat: [row], fieldSources })).toEqual([]);
  expect(faults({ mayTreat: [row] })).toEqual(['may-treat-unsourced']);
  expect(faults({ mayTreat: [row, row], fieldSources })).toEqual(['may-treat-answered']);
  expect(faults({ mayTreat: [row], conditions: { hcc: 'no' }, fieldSources })).toEqual([
    'may-treat-answered',
  ]);
  const lost = { conditions: {}, sources: [source] } as Partial<ListingRecord>;
  expect(faults(lost)).toEqual(['condition-lost']);
  expect(faults({ ...lost, mayTreat: [row], fieldSources })).toEqual([]);
});
