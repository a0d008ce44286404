import { expect, test } from 'vitest';
import type { LearnPage } from '@/domain/learn/pages';
import { learnFolder, writePage } from './learn.fixture';
import { pageJsonLd } from './page-json-ld';
import { loadPage } from './pages';

async function dataOf(head: Record<string, unknown>, page: LearnPage = 'stories') {
  const folder = learnFolder();
  writePage(folder, `en/${page}`, 'Text.', head);
  const text = await loadPage('en', page, folder);
  return JSON.parse(JSON.stringify(text && pageJsonLd(text)));
}

test('says what the page is, for whom, and in which language', async () => {
  const data = await dataOf({ audience: 'clinicians' });
  expect(data).toMatchObject({
    '@type': 'MedicalWebPage',
    name: 'A title',
    inLanguage: 'en',
    medicalAudience: { audienceType: 'Clinician' },
  });
  expect(data.url).toMatch(/\/learn\/stories$/);
});

test('names a reviewer only once there is one', async () => {
  expect(await dataOf({})).not.toHaveProperty('lastReviewed');
  const reviewed = await dataOf({ reviewedBy: 'B. Doctor', reviewedOn: '2026-12-01' });
  expect(reviewed).toMatchObject({ lastReviewed: '2026-12-01', reviewedBy: { name: 'B. Doctor' } });
});

test('a page about the site does not claim to be medical', async () => {
  const data = await dataOf({}, 'privacy');
  expect(data).toMatchObject({ '@type': 'WebPage', name: 'A title' });
  expect(data).not.toHaveProperty('medicalAudience');
});
