import fc from 'fast-check';
import {
  CONDITIONS,
  LISTINGS,
  NCI_DESIGNATIONS,
  PHONE_AUDIENCES,
  PRECISIONS,
  SERVICES,
  SOURCE_KINDS,
  STATUSES,
} from '@/domain/listing/center';
import { type ListingRecord, listingRecordSchema } from '@/domain/listing/edit';
import { SOURCED_FIELDS } from '@/domain/listing/fact-keys';

/** Texts that break careless programs: formulas, quotes, dividers, line ends, script, other alphabets. */
const NASTY = [
  '=1+1',
  '+1',
  '-2',
  '@x',
  "'=x",
  "''",
  '"',
  ';',
  ',',
  '|',
  '\\',
  '\\n',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '<script>',
  'é',
  '日本',
  '＝',
  ' | ',
  "'",
];
const nasty = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 6 })), {
  minLength: 1,
  maxLength: 6,
});
/** Cut to length, but never through a character. */
const text = (max: number) =>
  nasty.map(
    (parts) =>
      parts
        .join('')
        .trim()
        .slice(0, max)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim() || 'x',
  );
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const url = fc.constantFrom(
  'https://example.org',
  'https://example.org/a?b=1,2;3|4',
  'https://example.org/%22',
);
const number = fc.constantFrom('+16145550100', '+12165551234', '+41446681800');
const day = fc.constantFrom('2026-11-23', '2020-01-31');
// JSON knows no negative zero.
const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true }).map((value) => value || 0);
const answers = <Code extends string>(codes: readonly Code[]) =>
  fc.dictionary(fc.constantFrom(...codes), fc.constantFrom('yes', 'no'));
const line = { number, label: text(120), for: fc.constantFrom(...PHONE_AUDIENCES) };
const source = {
  kind: fc.constantFrom(...SOURCE_KINDS),
  says: text(500),
  pageDate: maybe(fc.constantFrom('2023', '2023-11', '2023-11-16')),
};

/** Any listing that the schema allows, with the worst words it can hold. */
export const anyRecord: fc.Arbitrary<ListingRecord> = fc
  .record({
    slug: fc.constantFrom('a', 'test-hospital-oh', '1-2'),
    name: text(160),
    healthSystem: maybe(text(160)),
    program: maybe(text(200)),
    aliases: fc.array(text(80), { maxLength: 3 }),
    address: fc.record({
      street: maybe(text(160)),
      city: text(80),
      region: text(80),
      postalCode: maybe(text(16)),
      country: fc.constantFrom('US', 'CA'),
    }),
    location: fc.record({
      lat: degrees(90),
      lng: degrees(180),
      precision: fc.constantFrom(...PRECISIONS),
      source: text(300),
      farFromPostalCode: maybe(text(300)),
    }),
    phones: fc.array(fc.record({ ...line, sourceUrl: maybe(url) }), { maxLength: 3 }),
    fax: maybe(fc.record(line)),
    email: maybe(fc.constantFrom('pump@example.org', 'a+b@example.org')),
    website: maybe(url),
    programUrl: maybe(url),
    conditions: answers(CONDITIONS),
    mayTreat: fc.array(fc.record({ condition: fc.constantFrom(...CONDITIONS), says: text(120) }), {
      maxLength: 2,
    }),
    services: answers(SERVICES),
    clinicians: fc.array(fc.record({ name: text(120), role: maybe(text(120)) }), { maxLength: 3 }),
    programSince: maybe(fc.integer({ min: 1970, max: 2100 })),
    lodging: maybe(fc.constantFrom('yes', 'no')),
    spanishInterpreter: maybe(fc.constantFrom('yes', 'no')),
    nciDesignation: maybe(fc.constantFrom(...NCI_DESIGNATIONS)),
    listing: fc.constantFrom(...LISTINGS),
    status: fc.constantFrom(...STATUSES),
    statusReason: maybe(text(500).map((words) => `${words}...`)),
    sources: fc.array(
      fc.oneof(
        fc.record({ ...source, url, public: fc.constant(true as const) }),
        fc.record({ ...source, url: maybe(url), public: fc.constant(false as const) }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    checkedOn: day,
    confirmedOn: maybe(day),
    confirmedBy: maybe(text(120)),
    editorNotes: maybe(text(4000)),
    npi: fc.constantFrom(null, '1234567893'),
    fieldSources: fc.dictionary(fc.constantFrom(...SOURCED_FIELDS), fc.record({ source: text(500), day })),
  })
  .map((record) => listingRecordSchema.safeParse(record).data)
  .filter((record) => record !== undefined);
