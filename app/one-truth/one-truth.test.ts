import fs from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { seedCenters } from '@/db/listing/seed-centers';
import { findCenters } from '@/db/search/centers';
import { type Center, SERVICES } from '@/domain/listing/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import { centerFileSchema } from '@/domain/listing/check-file';
import { EVERYTHING } from '@/domain/search/criteria';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { today } from '@/server/today';
import { type FactName, factsOf, type ReadFacts } from './facts.fixture';
import { readCsv } from './read-csv.fixture';
import { readAtom, readJsonFeed } from './read-feed.fixture';
import { readFhir } from './read-fhir.fixture';
import { readHsds } from './read-hsds.fixture';
import { readGeoJson, readJson } from './read-json.fixture';
import { readJsonLd } from './read-json-ld.fixture';
import { readPages } from './read-page.fixture';
import { readVcards } from './read-vcard.fixture';
import { expectedIn, type ReadFormat } from './table.fixture';

process.env.PUBLIC_URL = 'https://site.test';

const half = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code, at) => [code, at % 2 === 0 ? 'yes' : 'no'])) as Record<
    Code,
    'yes' | 'no'
  >;

/** A made-up hospital that says everything a listing can say, which no researched one does. */
const OUTSPOKEN = makeRecord({
  slug: 'outspoken-oh',
  phones: [
    { number: '+16145550100', label: 'Appointments; "new", all', for: 'patients', sourceUrl: null },
    { number: '+16145550101', label: 'Referrals, 9 to 5', for: 'referring', sourceUrl: null },
    { number: '+16145550102', label: 'Hospital switchboard', for: 'hospital', sourceUrl: null },
  ],
  fax: { number: '+16145550103', label: 'Referral office', for: 'referring' },
  email: 'pump@example.org',
  conditions: { crlm_unresectable: 'yes', crlm_adjuvant: 'no' },
  mayTreat: [
    { condition: 'icca', says: 'primary “liver” cancer, any' },
    { condition: 'hcc', says: 'primary “liver” cancer, any' },
  ],
  services: half(SERVICES),
  clinicians: [
    { name: 'Zoë Test, MD', role: 'surgeon' },
    { name: 'Ann O’Hara', role: null },
  ],
  lodging: 'yes',
  spanishInterpreter: 'no',
  nciDesignation: 'cancer_center',
  listing: 'reported',
  status: 'paused',
  confirmedOn: '2026-11-24',
  confirmedBy: 'Ann O’Hara & team',
});

let centers: Center[];
setUpTestSite((connection) => {
  const file = centerFileSchema.parse(JSON.parse(fs.readFileSync('data/centers.json', 'utf8')));
  seedCenters(connection, { ...file, centers: [...file.centers, OUTSPOKEN] }, { now: new Date() });
});
beforeAll(() => {
  centers = findCenters(db(), EVERYTHING, { today: today() }).items.map(({ center }) => center);
});

const READERS: Record<ReadFormat, (centers: readonly Center[]) => Promise<ReadFacts[]>> = {
  page: readPages,
  json: readJson,
  geojson: readGeoJson,
  csv: readCsv,
  vcard: readVcards,
  fhir: readFhir,
  hsds: readHsds,
  jsonLd: readJsonLd,
  atom: readAtom,
  jsonFeed: readJsonFeed,
};

test('every fact is said by some published hospital, and there are many', () => {
  const facts = centers.map(factsOf);
  const silent = (Object.keys(facts[0] ?? {}) as FactName[]).filter((fact) =>
    facts.every((one) => one[fact] === null || one[fact].length === 0),
  );
  expect(silent).toEqual([]);
  expect(centers.length).toBeGreaterThan(40);
});

test.each(Object.keys(READERS) as ReadFormat[])(
  '%s says of every hospital what the table says, fact by fact',
  async (format) => {
    const read = new Map((await READERS[format](centers)).map((facts) => [facts.slug, facts]));
    expect([...read.keys()].toSorted()).toEqual(centers.map(({ slug }) => slug).toSorted());
    for (const center of centers)
      expect(read.get(center.slug), center.slug).toEqual(expectedIn(format, center));
  },
);
