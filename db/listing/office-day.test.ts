import { expect, test } from 'vitest';
import { markLink } from '@/db/queue/commands';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, TRUSTED } from '@/domain/listing/listing.fixture';
import { confirmCenter } from './commands';
import { idOf, openListings, rowOf } from './listing.fixture';
import { deadLinksIn } from './record';

/** Nine in the evening of the 24th in New York, and the 25th already in Greenwich. */
const EVENING = { now: new Date('2026-11-25T02:00:00.000Z') };
const call = { version: 1, how: 'phoned', withRole: 'nurse', language: 'en' };

test('in the evening the day is still that of the office: tomorrow is refused', () => {
  const db = openListings();
  const confirm = (day: string) => confirmCenter(db, TRUSTED, { id: idOf(db), ...call, day }, EVENING);
  expect(confirm('2026-11-25')).toEqual({ ok: false, fieldErrors: { day: 'This day is still to come.' } });
  expect(confirm('2026-11-24')).toMatchObject({ ok: true });
});

test('a dead link was found on the day of the office', () => {
  const db = openListings([makeRecord()]);
  markLink(db, EDITOR, { id: idOf(db), url: 'https://example.org', dead: true }, EVENING);
  expect(deadLinksIn(rowOf(db))).toEqual([{ url: 'https://example.org', foundOn: '2026-11-24' }]);
});
