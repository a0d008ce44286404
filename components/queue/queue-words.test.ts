import { expect, test } from 'vitest';
import { sayUntil } from '@/components/admin/days';
import { fieldName } from '@/components/listing/edit/field-names';
import { questionOf, titleOf, whenOf } from '@/components/queue/queue-words';
import { diffRecords } from '@/domain/listing/diff';
import { EDIT_PARTS } from '@/domain/listing/edit-parts';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import type { QueueItem } from '@/domain/queue/item';

test('every part of a listing has a name that people say', () => {
  const differences = diffRecords(null, makeListingRecord()).map(({ field }) => field);
  for (const dotted of [...EDIT_PARTS, ...differences]) expect(fieldName(dotted)).not.toMatch(/[._]|^[a-z]/);
});

test.each([
  ['phones.0.number', 'Phone 1, number'],
  ['sources.2', 'Source 3'],
  ['fieldSources.services.pump_refill.day', 'Day of refills pumps'],
  ['source of name', 'Source of name'],
])('%s is called %s', (dotted, name) => {
  expect(fieldName(dotted)).toBe(name);
});

const item = (change: Partial<QueueItem>): QueueItem => ({
  kind: 'unproven',
  key: 'unproven:1',
  claimKey: 'center:1',
  center: null,
  says: '',
  about: null,
  field: null,
  since: '2026-11-20',
  dueOn: null,
  claim: null,
  isDoable: true,
  ...change,
});

test.each<[Partial<QueueItem>, string]>([
  [{ says: 'Own text is one line. And more, e.g. this.' }, 'Own text is one line.'],
  [{}, 'Read their page or call them, and confirm.'],
  [{ kind: 'report', says: 'Nobody answers.', about: 'phone' }, 'Reader: “Nobody answers.”'],
  [{ kind: 'report', about: 'closed' }, 'Reader: It has closed.'],
  [{ kind: 'report', says: 'Made Up', about: 'missing' }, 'Reader: A hospital is missing.'],
  [{ kind: 'report', says: 'A typo.', about: 'page' }, 'Reader: “A typo.”'],
  [{ kind: 'answer', about: 'phones, services' }, 'The hospital changed: Phones, Services.'],
  [{ kind: 'answer' }, 'The hospital says that all is correct.'],
  [{ kind: 'returned', says: 'Which page?' }, 'The reviewer: “Which page?”'],
  [{ kind: 'notice', about: 'Ann' }, 'Written by Ann.'],
  [{ kind: 'finding', field: 'fax.number', says: 'rings elsewhere' }, 'Fax number: rings elsewhere.'],
])('one sentence: %j', (change, sentence) => {
  expect(questionOf(item(change))).toBe(sentence);
});

test.each<[Partial<QueueItem>, string]>([
  [{ kind: 'report', says: 'Made Up', about: 'missing' }, 'Made Up'],
  [{ kind: 'report', says: 'A typo.', about: 'page' }, 'A page says something wrong'],
  [{ kind: 'mail', says: 'Your report' }, 'Your report'],
])('what it is about: %j', (change, title) => {
  expect(titleOf(item(change))).toBe(title);
});

test.each<[string, string, boolean]>([
  ['2026-11-23', 'Late', true],
  ['2026-11-24', 'Due today', true],
  ['2026-11-25', 'Due tomorrow', false],
  ['2026-11-27', 'Due Nov 27, 2026', false],
])('a report promised until %s is %s', (dueOn, text, late) => {
  expect(whenOf(item({ kind: 'report', dueOn }), new Date('2026-11-24T16:00:00Z'))).toMatchObject({
    text,
    late,
  });
});

test('a report is late from midnight US Eastern on, and not when a day ends in London', () => {
  const report = item({ kind: 'report', dueOn: '2026-11-24' });
  const at = (instant: string) => whenOf(report, new Date(instant)).text;
  expect(at('2026-11-25T00:30:00Z')).toBe('Due today');
  expect(at('2026-11-25T04:59:00Z')).toBe('Due today');
  expect(at('2026-11-25T05:00:00Z')).toBe('Late');
});

test('an end that is days away is told with its day', () => {
  const now = new Date('2026-11-24T16:00:00Z');
  expect(sayUntil('2026-11-24T16:30:00Z', now)).toMatch(/^11:30\sAM ET$/);
  expect(sayUntil('2026-12-01T16:00:00Z', now)).toMatch(/^Dec 1, 2026, 11:00\sAM ET$/);
});
