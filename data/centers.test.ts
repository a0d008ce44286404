import fs from 'node:fs';
import { expect, test } from 'vitest';
import { LISTINGS } from '@/domain/listing/center';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import { centerFileSchema, checkCenterFile } from '@/domain/listing/check-file';
import type { ListingRecord } from '@/domain/listing/edit';
import { checkNumbering, readPostalCodes } from '@/scripts/check-data/reference-data';
import json from './centers.json';

const { asOf, centers } = centerFileSchema.parse(json);
const published = centers.filter(isPublic);
const served = published.map((record) => JSON.stringify(publicCenter(record, asOf))).join('\n');

test('57 hospitals: 29 confirmed, 18 reported, 10 unconfirmed', () => {
  const counts = LISTINGS.map((listing) => centers.filter((center) => center.listing === listing).length);
  expect(counts).toEqual([29, 18, 10]);
  expect(published).toHaveLength(47);
});

test('14 of 47 published hospitals show no number, and the check of sources says why', () => {
  const silent = published.filter(({ phones }) => phones.length === 0).map(({ slug }) => slug);
  expect(silent).toHaveLength(14);
  const check = fs.readFileSync('docs/source-check.md', 'utf8');
  expect(silent.filter((slug) => !check.includes(`\n| ${slug} | none |`))).toEqual([]);
  expect(check).toContain('Of the 47 published listings 14 still have no number.');
});

test('every number that readers see shows where it was read', () => {
  const unread = published.flatMap(({ slug, phones }) =>
    phones.filter(({ sourceUrl }) => sourceUrl === null).map(({ number }) => `${slug} ${number}`),
  );
  expect(unread).toEqual([]);
});

test('the data hold no error', () => {
  const findings = [...checkCenterFile(json, readPostalCodes()).findings, ...checkNumbering(centers)];
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('every published listing shows a source', () => {
  const bare = published.filter((record) => publicCenter(record, asOf).sources.length === 0);
  expect(bare).toEqual([]);
});

test("no editor's note and no private source is served", () => {
  const secrets = centers.flatMap(({ editorNotes, sources }: ListingRecord) => [
    editorNotes,
    ...sources.flatMap((source) => (source.public ? [] : [source.url, source.says])),
  ]);
  expect(secrets.filter(Boolean).length).toBeGreaterThan(70);
  expect(secrets.filter((secret) => secret && served.includes(secret))).toEqual([]);
});

test('no unconfirmed listing is served', () => {
  const hidden = centers.filter((center) => center.listing === 'unconfirmed');
  expect(hidden.filter(({ slug }) => served.includes(`"${slug}"`))).toEqual([]);
});

test('all were checked on a day of the research, none is confirmed by its hospital yet', () => {
  expect(new Set(centers.map((center) => center.checkedOn))).toEqual(new Set(['2026-11-23', '2026-11-25']));
  expect(centers.filter(({ confirmedOn, confirmedBy }) => confirmedOn ?? confirmedBy)).toEqual([]);
});

test('every published listing is found by some disease, and says the words where it is not sure', () => {
  const silent = published.filter(
    ({ conditions, mayTreat }) => Object.keys(conditions).length === 0 && mayTreat.length === 0,
  );
  expect(silent.map(({ slug }) => slug)).toEqual([]);
  const cincinnati = published.find(({ slug }) => slug === 'uc-cancer-center-cincinnati-oh');
  expect(cincinnati?.conditions).toEqual({ other_liver_mets: 'yes' });
  expect(cincinnati?.mayTreat.filter(({ says }) => says === 'primary liver cancer')).toMatchObject([
    { condition: 'icca' },
    { condition: 'hcc' },
  ]);
});

test('the table of the check of sources has a row for every listing', () => {
  const table = fs.readFileSync('docs/source-check.md', 'utf8');
  expect(centers.filter(({ slug }) => !table.includes(`\n| ${slug} |`)).map(({ slug }) => slug)).toEqual([]);
});

test('the research lists only what hospitals state: nothing is a "no"', () => {
  const answers = centers.flatMap(({ conditions, services }) =>
    Object.values({ ...conditions, ...services }),
  );
  expect(new Set(answers)).toEqual(new Set(['yes']));
});
