import { expect, test } from 'vitest';
import type { NoticeContent } from './notice';
import { shownNotices } from './notice';

const notice = (id: string, announcedOn: string, device = 'A pump'): NoticeContent => ({
  id,
  announcedOn,
  device,
  level: 'Class I',
  sources: ['fda'],
  identifiers: [],
  editorNote: null,
  en: { title: id, what: 'What.', howMany: null, whatToDo: 'Call.' },
  es: null,
});
const FILE = [notice('a', '2022-01-01'), notice('b', '2024-01-01')];
const seen = (edited: Parameters<typeof shownNotices>[1]) =>
  shownNotices(FILE, edited).map(({ id, device }) => `${id} ${device}`);

test('without editors, the file’s notices, the newest first', () => {
  expect(seen({ notices: [], withdrawn: [] })).toEqual(['b A pump', 'a A pump']);
});

test('the editors’ words take the place of the file’s', () => {
  const notices = [notice('a', '2025-01-01', 'Another pump'), notice('c', '2023-01-01')];
  expect(seen({ notices, withdrawn: [] })).toEqual(['a Another pump', 'b A pump', 'c A pump']);
});

test('what editors withdrew is gone, though the file has it', () => {
  expect(seen({ notices: [], withdrawn: ['b', 'z'] })).toEqual(['a A pump']);
});
