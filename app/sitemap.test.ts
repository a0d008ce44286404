import { expect, test } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { LOCALES } from '@/domain/locale';
import { setUpTestSite } from '@/server/test-site.fixture';
import sitemap from './sitemap';

setUpTestSite((db) =>
  addRecords(db, [
    makeRecord({ slug: 'checked', checkedOn: '2026-11-01' }),
    makeRecord({
      slug: 'confirmed',
      website: 'https://b.example',
      checkedOn: '2026-10-01',
      confirmedOn: '2026-11-20',
    }),
    makeRecord({ slug: 'hidden', website: 'https://c.example', listing: 'unconfirmed' }),
  ]),
);

test('each page has its day and its other languages; only the glossary has no day that is known', () => {
  const pages = new Map(sitemap().map((page) => [new URL(page.url).pathname, page]));
  expect(
    ['/', '/centers', '/es', '/centers/checked', '/es/centers/confirmed'].map(
      (path) => pages.get(path)?.lastModified,
    ),
  ).toEqual(['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-01', '2026-11-20']);
  expect(pages.has('/centers/hidden')).toBe(false);
  const undated = [...pages.values()].filter(({ lastModified }) => lastModified === undefined);
  expect(undated.map(({ url }) => new URL(url).pathname)).toEqual(['/learn/glossary', '/es/learn/glossary']);
  for (const { url, alternates } of pages.values()) {
    const languages: Record<string, string | undefined> = alternates?.languages ?? {};
    expect(Object.values(languages)).toContain(url);
    expect(Object.keys(languages).every((language) => LOCALES.some((locale) => locale === language))).toBe(
      true,
    );
  }
});
