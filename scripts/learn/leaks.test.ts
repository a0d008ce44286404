import { expect, test } from 'vitest';
import { noticesSchema } from '@/domain/notice/notice';
import { leaks } from './leaks';

const words = (title: string) => ({ title, what: `${title}, at length.`, howMany: null, whatToDo: 'Call.' });
const base = { level: 'FDA Class II', device: 'A pump', announcedOn: '2026-06-25', es: null };
const notices = noticesSchema.parse([
  { ...base, id: 'draft', status: 'draft', sources: [], identifiers: ['LOT-0815'], en: words('A leak') },
  {
    ...base,
    id: 'known',
    status: 'published',
    sources: ['fda'],
    identifiers: ['LOT-4711'],
    en: words('Fast flow'),
  },
]);
const found = (text: string) => leaks(notices, new Map([['x.mdx', text]]));

test('a published notice may be spoken of', () => {
  expect(found('Fast flow, lot LOT-4711.')).toEqual([]);
});

test.each(['See lot LOT-0815.', 'Notice: A leak', '{"title":"A leak"}'])('a draft may not: %s', (text) => {
  expect(found(text)).toMatchObject([{ code: 'leaked-notice', file: 'x.mdx' }]);
});
