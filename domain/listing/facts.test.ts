import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { centerItem, centerItemSchema } from '@/domain/formats/json/center';
import { hospitalFactsSchema } from '@/domain/hospital-link/link';
import { anyRecord } from '@/domain/import/any-record.fixture';
import { BULK_COLUMN_NAMES } from '@/domain/import/columns';
import { makeRecord } from './center.fixture';
import { isPublic, publicCenter } from './center-view';
import { diffRecords } from './diff';
import { listingRecordSchema } from './edit';
import { changedParts, isSame } from './edit-parts';
import { FACT_KEYS, factOf, SOURCED_FIELDS } from './fact-keys';
import { PUBLIC_FACTS, PUBLIC_SOURCES } from './public-facts';

/** Spelled once more by hand: whoever makes a fact public, or private, has to say so here too. */
const PRIVATE = ['aliases', 'editorNotes', 'npi', 'statusReason'];
const SOURCES_SHOWN = ['lodging', 'spanishInterpreter', 'mayTreat'];

test('every fact is either public or private, and nobody has made a private one public in passing', () => {
  const hidden = FACT_KEYS.filter((key) => !PUBLIC_FACTS.some((shown) => shown === key));
  expect([...hidden].sort()).toEqual(PRIVATE);
  expect([...PUBLIC_SOURCES]).toEqual(SOURCES_SHOWN);
});

const SECRET = 'SECRET';
const secretSource = { source: SECRET, day: '2026-11-23' };

test('no private word leaves by the page or the API', () => {
  const record = makeRecord({
    aliases: [SECRET],
    editorNotes: SECRET,
    statusReason: SECRET,
    npi: '1234567893',
    fieldSources: Object.fromEntries(
      SOURCED_FIELDS.filter((field) => !SOURCES_SHOWN.includes(field)).map((f) => [f, secretSource]),
    ),
    sources: [
      ...makeRecord().sources,
      { url: 'https://secret.example', kind: 'paper', says: SECRET, pageDate: null, public: false },
    ],
  });
  if (!isPublic(record)) throw new Error('the fixture must be public');
  const center = publicCenter(record, '2026-11-23');
  const item = centerItem({ center, distanceKm: 1, bearing: 'N' });
  for (const text of [JSON.stringify(center), JSON.stringify(item)])
    expect(text).not.toMatch(/secret|1234567893/i);
  expect(centerItemSchema.safeParse(item).error).toBeUndefined();
});

test('what programs read has its keys in the order of the public facts', () => {
  const record = makeRecord();
  if (!isPublic(record)) throw new Error('the fixture must be public');
  const item = centerItem({ center: publicCenter(record, '2026-11-23'), distanceKm: null, bearing: null });
  expect(Object.keys(item)).toEqual(
    centerItemSchema.keyof().options.filter((key) => key !== 'distance' && key !== 'bearing'),
  );
});

test('records, files and questions to the hospital hold the facts of the table and no others', () => {
  expect(listingRecordSchema.keyof().options).toEqual([...FACT_KEYS, 'fieldSources']);
  const inFiles = new Set(BULK_COLUMN_NAMES.map((name) => name.split('.')[0] ?? ''));
  const beside = ['version', 'fieldSources', 'confirmedHow', 'confirmedLanguage'];
  expect([...inFiles].filter((name) => !beside.includes(name))).toEqual(FACT_KEYS);
  for (const never of ['slug', 'location', 'sources', 'listing', 'status', ...PRIVATE])
    expect(Object.keys(hospitalFactsSchema.shape)).not.toContain(never);
});

test('a blank fact says nothing, and what came later can be left unsaid', () => {
  for (const key of FACT_KEYS) {
    const { schema, earlier } = factOf(key);
    if (earlier !== undefined) expect(z.safeParse(schema, earlier).success, key).toBe(true);
  }
});

/** `source of name` is the part `fieldSources.name`; `address.city` belongs to `address`. */
const partOfField = (field: string, parts: string[]) =>
  parts.find((part) => {
    const asPart = field.replace('source of ', 'fieldSources.');
    return asPart === part || asPart.startsWith(`${part}.`);
  });

test('"changed" means the same in a difference, for a draft and for whoever asks whether two are the same', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (before, after) => {
      const parts = changedParts(before, after);
      const told = diffRecords(before, after).map(({ field }) => partOfField(field, parts));
      expect(told).not.toContain(undefined);
      expect(new Set(told)).toEqual(new Set(parts));
      expect(isSame(before, after)).toBe(parts.length === 0);
    }),
    { numRuns: 200 },
  );
});
