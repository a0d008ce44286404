import { expect, test } from 'vitest';
import { learnFolder, writePage } from './learn.fixture';
import { medicalPageJsonLd } from './medical-page-json-ld';
import { loadPage } from './pages';

async function dataOf(head: Record<string, unknown>) {
  const folder = learnFolder();
  writePage(folder, 'en/stories', 'Text.', head);
  const text = await loadPage('en', 'stories', folder);
  return JSON.parse(JSON.stringify(text && medicalPageJsonLd(text)));
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
