import { expect, test } from 'vitest';
import { LEARN_PAGES } from '@/domain/learn/pages';
import { noticesSchema } from '@/domain/notice/notice';
import { checkOtherWords, checkPages } from './check-pages';
import type { LearnData } from './data-files';
import { makePage } from './page.fixture';
import { forbiddenSchema } from './wording';

const words = { title: 'Fast flow', what: 'It flowed too fast.', howMany: null, whatToDo: 'Call.' };
const data: LearnData = {
  sources: {},
  glossary: [],
  notices: noticesSchema.parse([
    {
      id: 'fast',
      status: 'published',
      level: 'FDA Class I',
      device: 'A pump',
      announcedOn: '2022-07-10',
      sources: ['fda'],
      identifiers: [],
      en: words,
      es: words,
    },
  ]),
  forbidden: forbiddenSchema.parse([{ id: 'magic', pattern: 'magic', reason: 'no magic' }]),
};
const codes = (...pages: ReturnType<typeof makePage>[]) =>
  checkPages(pages, data, new Set())
    .findings.map(({ code }) => code)
    .filter((code) => code !== 'missing' && code !== 'no-translation');
const page = (body: string, name = 'refer', head = {}) => makePage(body, { name, head });

test('names each page that is not there', () => {
  const missing = checkPages([page('Text.')], data, new Set()).findings.filter(
    ({ code }) => code === 'missing',
  );
  expect(missing).toHaveLength(LEARN_PAGES.length - 1);
});

test('numbers need a source, unless they are the site’s own', () => {
  expect(codes(page('It takes 90 days.'))).toEqual(['figure-without-source']);
  expect(codes(page('It takes 90 days.', 'about-data'))).toEqual([]);
});

test('a page nobody serves, and a head out of order', () => {
  expect(codes(page('Text.', 'side-effect'))).toEqual(['unknown-page']);
  expect(codes(page('Text.', 'refer', { reviewedBy: 'Somebody' }))).toEqual(['front-matter']);
});

test('forbidden words count in the text, in the head and in what components say', () => {
  expect(codes(page('It is magic.'))).toEqual(['forbidden:magic']);
  expect(codes(page('Text.', 'refer', { summary: 'magic' }))).toEqual(['forbidden:magic']);
  expect(codes(page('<Callout kind="doubt" title="Magic">\n\nx\n\n</Callout>'))).toEqual(['forbidden:magic']);
});

test('the bound on hard words holds for patients, not for clinicians', () => {
  const hard =
    'Multidisciplinary intrahepatic chemotherapy administration necessitates individualized evaluation.';
  expect(codes(page(hard)).every((code) => code === 'hard-to-read')).toBe(true);
  expect(codes(page(hard))).toContain('hard-to-read');
  expect(codes(page(hard, 'refer', { audience: 'clinicians' }))).toEqual([]);
});

test('the glossary and published notices are read too', () => {
  const term = { id: 'x', term: 'X', definition: 'A magic word.', synonyms: [] };
  const notices = data.notices.map((notice) => ({ ...notice, en: { ...words, what: 'It is magic.' } }));
  expect(checkOtherWords(data)).toEqual([]);
  expect(checkOtherWords({ ...data, glossary: [term] })).toMatchObject([
    { file: 'data/learn/glossary/en.json' },
  ]);
  expect(checkOtherWords({ ...data, notices })).toMatchObject([{ file: 'data/learn/safety-notices.json' }]);
});
