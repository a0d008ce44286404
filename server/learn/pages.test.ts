import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LEARN_PAGES } from '@/domain/learn/pages';
import { LOCALES } from '@/domain/locale';
import { learnFolder, writePage } from './learn.fixture';
import { findPage, listTopics, loadPage } from './pages';

const html = (text: Awaited<ReturnType<typeof loadPage>>) =>
  renderToStaticMarkup(text?.Text({ components: PARTS }));
const PARTS = { Cite: ({ k }: { k: string }) => `[${k}]`, Odds: () => null };

test('a page that is not written yet is null', async () => {
  const folder = learnFolder();
  expect(findPage('en', 'stories', folder)).toBeNull();
  expect(await loadPage('es', 'stories', folder)).toBeNull();
  expect(listTopics('en', folder)).toEqual([]);
});

test('front matter that does not fit is named, file and field', () => {
  const folder = learnFolder();
  writePage(folder, 'en/stories', 'Text.', { updatedOn: 'yesterday', audience: 'children' });
  expect(() => findPage('en', 'stories', folder)).toThrow(/en\/stories\.mdx\n.*audience: .*\n.*updatedOn: /);
});

test('a field that nobody knows is named too', () => {
  const folder = learnFolder();
  writePage(folder, 'en/stories', 'Text.', { sumary: 'Misspelled' });
  expect(() => findPage('en', 'stories', folder)).toThrow(/sumary/);
});

test('sources are numbered in the order of the text, each once', async () => {
  const folder = learnFolder();
  writePage(
    folder,
    'en/stories',
    'One.<Cite k="gamma alpha"/>\n\n<Odds k="beta"/>\n\nTwo.<Cite k="alpha gamma"/>',
  );
  const text = await loadPage('en', 'stories', folder);
  expect(text?.sources.map(({ key, number, title }) => [number, key, title])).toEqual([
    [1, 'gamma', 'Gamma'],
    [2, 'alpha', 'Alpha'],
    [3, 'beta', 'Beta'],
  ]);
  expect(html(text)).toContain('<p>One.[gamma alpha]</p>');
});

test('a source that is not listed is an error that names it', async () => {
  const folder = learnFolder();
  writePage(folder, 'en/stories', 'One.<Cite k="delta"/>');
  await expect(loadPage('en', 'stories', folder)).rejects.toThrow(/"delta"/);
});

test('without a translation the English text is given, and says that it is English', async () => {
  const folder = learnFolder();
  writePage(folder, 'en/stories', 'Only in English.');
  expect(await loadPage('es', 'stories', folder)).toMatchObject({ language: 'en', translationReview: null });
});

test('a translation is given with who reviewed what', async () => {
  const folder = learnFolder();
  writePage(folder, 'en/stories', 'In English.');
  writePage(folder, 'es/stories', 'En español.', {
    title: 'Historias',
    translationReviewedBy: 'A. Reader',
    translationReviewedOn: '2026-12-01',
  });
  const text = await loadPage('es', 'stories', folder);
  expect(text).toMatchObject({
    language: 'es',
    title: 'Historias',
    review: null,
    translationReview: { name: 'A. Reader', on: '2026-12-01' },
  });
  expect(html(text)).toContain('En español.');
});

test('an edited text shows without a restart', async () => {
  const folder = learnFolder();
  writePage(folder, 'en/stories', 'First.');
  expect(html(await loadPage('en', 'stories', folder))).toContain('First.');
  await new Promise((resolve) => setTimeout(resolve, 20));
  writePage(folder, 'en/stories', 'Second.');
  expect(html(await loadPage('en', 'stories', folder))).toContain('Second.');
});

/** Nineteen texts are compiled. */
const SLOW_MS = 30_000;

test.each(LOCALES)(
  'every page of the site can be read in %s',
  async (locale) => {
    for (const page of LEARN_PAGES) {
      expect(await loadPage(locale, page), page).toMatchObject({ page, language: locale });
    }
  },
  SLOW_MS,
);
