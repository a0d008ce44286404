import { expect, test } from 'vitest';
import { fieldErrorsOf } from '@/domain/field-errors';
import { keyOf, noticeFieldErrors, readNoticeForm, typedNotice } from './form';
import { type NoticeRecord, writeNoticeSchema } from './notice';

const NOTICE: NoticeRecord = {
  id: 'made-up-2026',
  level: 'Class I',
  device: 'A made-up pump',
  announcedOn: '2026-11-20',
  sources: ['fda-recall-2022', 'made-up'],
  newSources: {
    'made-up': {
      title: 'A made-up page',
      publisher: 'Nobody',
      url: 'https://example.org/',
      date: '2026-11',
      readOn: '2026-11-22',
      kind: 'regulator',
      note: 'Only an abstract.',
    },
  },
  identifiers: ['LOT-1', 'LOT-2'],
  editorNote: null,
  en: { title: 'It leaks', what: 'It leaks.\nA little.', howMany: null, whatToDo: 'Call.' },
  es: null,
};

test('what stands in the form reads back as the same notice', () => {
  expect(readNoticeForm(typedNotice(NOTICE)).notice).toEqual(NOTICE);
  const both = { ...NOTICE, es: { title: 'Gotea', what: 'Gotea.', howMany: 'Pocas.', whatToDo: 'Llame.' } };
  expect(readNoticeForm(typedNotice(both)).notice).toEqual(both);
});

test('a new notice and a new source get their short names from their words', () => {
  const typed = new Map([
    ['en.title', 'Some pumps “leak” – really'],
    ['new.3.title', 'Recall'],
    ['new.3.publisher', 'FDA'],
    ['source.0', ''],
  ]);
  expect(readNoticeForm(typed).notice).toMatchObject({
    id: 'some-pumps-leak-really',
    sources: ['fda-recall'],
    newSources: { 'fda-recall': { title: 'Recall', url: null } },
  });
  expect(keyOf('x'.repeat(59).concat(' yz'))).toHaveLength(59);
});

test('a row without a title is no source', () => {
  const typed = new Map([...typedNotice(NOTICE), ['new.0.title', ' ']]);
  expect(readNoticeForm(typed).notice).toMatchObject({ sources: ['fda-recall-2022'], newSources: {} });
});

test('a fault of one new source is not said beside another whose name begins the same', () => {
  const keyOfRow = new Map([
    [0, 'fda'],
    [1, 'fda-recall'],
  ]);
  const errors = {
    'notice.newSources.fda-recall.title': 'a',
    'notice.newSources.fda.title': 'b',
    'notice.newSources.fda': 'c',
    'notice.newSources.fda-label.title': 'd',
    'notice.newSources': 'e',
  };
  expect(noticeFieldErrors(errors, keyOfRow)).toEqual({
    'new.1.title': 'a',
    'new.0.title': 'b',
    'new.0': 'c',
    'newSources.fda-label.title': 'd',
    newSources: 'e',
  });
});

test('what is wrong is said beside the field that was typed', () => {
  const typed = new Map([...typedNotice(NOTICE), ['new.0.url', 'x'], ['announcedOn', ''], ['en.what', '']]);
  const { notice, keyOfRow } = readNoticeForm(typed);
  const { error } = writeNoticeSchema.safeParse({ version: 0, notice });
  const errors = error ? noticeFieldErrors(fieldErrorsOf(error), keyOfRow) : {};
  expect(errors).toEqual({
    'new.0.url': 'Must be a web address that begins with https://.',
    announcedOn: 'Must be a day of the calendar, like 2026-11-23.',
    'en.what': 'Must not be empty.',
  });
});
