import { expect, test } from 'vitest';
import { noticeGaps, noticesSchema, publishedNotices } from './notice';

const words = { title: 'Fast flow', what: 'It flowed too fast.', howMany: null, whatToDo: 'Call.' };
const make = (id: string, fault: Record<string, unknown> = {}) => ({
  id,
  status: 'published',
  level: 'FDA Class I',
  device: 'A pump',
  announcedOn: '2022-07-10',
  sources: ['fda'],
  identifiers: [],
  en: words,
  es: null,
  ...fault,
});

test('readers see published notices only, the newest first', () => {
  const notices = noticesSchema.parse([
    make('old'),
    make('draft', { status: 'draft', sources: [], announcedOn: '2026-06-25' }),
    make('new', { announcedOn: '2024-01-02' }),
  ]);
  expect(publishedNotices(notices).map(({ id }) => id)).toEqual(['new', 'old']);
});

test.each<[string, unknown[]]>([
  ['a published notice without a source', [make('one', { sources: [] })]],
  ['a status nobody knows', [make('one', { status: 'maybe' })]],
  ['an id twice', [make('one'), make('one')]],
  ['a mark so short that it would be found everywhere', [make('one', { identifiers: ['1'] })]],
])('refuses %s', (_, notices) => {
  expect(noticesSchema.safeParse(notices).success).toBe(false);
});

test('what a notice still lacks is told in each language that it has, and a draft may lack it', () => {
  const silent = { ...words, whatToDo: '' };
  const [notice] = noticesSchema.parse([
    make('one', { status: 'draft', sources: [], en: silent, es: silent }),
  ]);
  if (!notice) throw new Error('the draft must be one');
  expect(Object.keys(noticeGaps(notice)).toSorted()).toEqual(['en.whatToDo', 'es.whatToDo', 'sources']);
  expect(noticeGaps({ ...notice, sources: ['fda'], en: words, es: null })).toEqual({});
});
