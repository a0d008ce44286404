import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedChange } from '@/db/feed/changes';
import { type Feed, feedAsAtom, feedAsJson } from '@/domain/feed/feed';
import { centersAsCsv } from '@/domain/formats/csv/centers';
import { fhirOf } from '@/domain/formats/fhir/resources';
import { FORMATS, type Format, type FormatName } from '@/domain/formats/formats';
import { featuresText } from '@/domain/formats/geojson/centers';
import { hsdsOf } from '@/domain/formats/hsds/center';
import { centerItem } from '@/domain/formats/json/center';
import { centerText } from '@/domain/formats/json/center-text';
import { centerJsonLd } from '@/domain/formats/json-ld/center';
import { anyRecord } from '@/domain/import/any-record.fixture';
import type { Center } from '@/domain/listing/center';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import { PUBLIC_FACTS } from '@/domain/listing/public-facts';
import { wordsIn } from '@/i18n/words';
import { entryOf } from '@/server/feed/feed';
import { setUpTestSite } from '@/server/test-site.fixture';
import { vcardOf } from './vcard';

setUpTestSite(() => {});

const found = (center: Center) => ({ center, distanceKm: null, bearing: null });
const AT = '2026-11-26T00:00:00.000Z';
/** The feed that says that this listing is new. */
async function feedOf(center: Center): Promise<Feed> {
  const change: ListedChange = {
    kind: 'new',
    center,
    facts: [],
    answers: [],
    centerId: 1,
    version: 1,
    at: AT,
    slug: center.slug,
  };
  const entry = entryOf(change, await wordsIn('en'));
  const self = { atom: '', json: '' };
  return {
    language: 'en',
    title: '',
    description: '',
    author: '',
    home: '',
    self,
    updatedAt: AT,
    entries: [entry],
  };
}
const PAGE = { total: 1, count: 1, limit: 20, offset: 0 };

/** One listing in each format. */
const WRITTEN: Record<FormatName, (center: Center) => string | Promise<string>> = {
  json: (center) => centerText(found(center)),
  geojson: (center) => featuresText(PAGE, [found(center)]),
  csv: (center) => centersAsCsv([centerItem(found(center))]),
  fhir: (center) =>
    JSON.stringify(
      fhirOf(center, {
        listing: 1,
        changedAt: AT,
        url: 'https://site.test/',
        base: 'https://site.test',
      }),
    ),
  hsds: (center) => {
    const { services } = hsdsOf(center, {
      listing: 1,
      changedAt: AT,
      url: 'https://site.test/',
    });
    return JSON.stringify(services.full);
  },
  jsonLd: (center) => JSON.stringify(centerJsonLd(center, { url: `/centers/${center.slug}`, picture: '' })),
  vcard: (center) => vcardOf(center, 'en'),
  atom: async (center) => feedAsAtom(await feedOf(center)),
  jsonFeed: async (center) => feedAsJson(await feedOf(center)),
};
const names = Object.keys(FORMATS) as FormatName[];

/** Listings that differ in every fact. */
const centers = fc
  .sample(anyRecord.filter(isPublic), { numRuns: 30, seed: 12 })
  .map((record) => publicCenter(record, '2026-11-25'));
const base: Center = { ...(centers[0] as Center), status: 'active', listing: 'reported', confirmedOn: null };

describe.each(names)('%s', (name) => {
  const { leavesOut }: Format = FORMATS[name];

  test.each(PUBLIC_FACTS)('says %s, or why not', async (fact) => {
    const before = await WRITTEN[name](base);
    const after = await Promise.all(
      centers.map((other) => WRITTEN[name]({ ...base, [fact]: other[fact] } as Center)),
    );
    expect(after.some((text) => text !== before)).toBe(leavesOut[fact] === undefined);
  });
});
