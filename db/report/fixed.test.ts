import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { setStatus, updateCenter } from '@/db/listing/commands';
import { after, CLOCK, HOURS, idOf, openListings, rowOf, WHY } from '@/db/listing/listing.fixture';
import { toListingRecord } from '@/db/listing/record';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { CenterEdit } from '@/domain/listing/edit';
import { makeEdit, OWNER, READER, REVIEWER, withSources } from '@/domain/listing/listing.fixture';
import { answerReport, fileMissing, fileReport } from './commands';

let db: Db;
beforeEach(() => {
  db = openListings();
});
const [phone] = makeRecord().phones;
if (!phone) throw new Error('no phone');
const OTHER_PHONE = { phones: [{ ...phone, number: '+16145550111', sourceUrl: null }] };

const report = (topic: string) =>
  fileReport(
    db,
    READER,
    { slug: 'test-hospital-oh', topic, text: 'Wrong.', email: null, language: 'en' },
    after(HOURS),
  );
const edit = (change: Partial<CenterEdit>, at: number) => {
  const row = rowOf(db, idOf(db));
  const { id, version } = row;
  const said = withSources(toListingRecord(row), makeEdit(change));
  const input = { id, version, why: WHY, edit: said };
  expect(updateCenter(db, OWNER, input, after(at))).toMatchObject({ ok: true });
};
const fixed = () => {
  const said = { reportId: 1, status: 'fixed', whatChanged: 'It is right now.', language: 'en', mail: null };
  return answerReport(db, REVIEWER, said, after(9 * HOURS));
};
const REFUSED = { ok: false, fieldErrors: { form: expect.stringContaining('has changed since') } };

describe('"fixed" says what readers can see', () => {
  test('with nothing changed it is refused', () => {
    report('phone');
    expect(fixed()).toEqual(REFUSED);
  });

  test('a change before the report, of something else, or taken back since does not count', () => {
    edit({ email: 'pump@example.org' }, 0);
    report('phone');
    edit({ email: 'pump@example.org', program: 'New name' }, 2 * HOURS);
    expect(fixed()).toEqual(REFUSED);
    edit({ email: 'pump@example.org', ...OTHER_PHONE }, 3 * HOURS);
    edit({ email: 'pump@example.org' }, 4 * HOURS);
    expect(fixed()).toEqual(REFUSED);
    edit({ email: 'pump@example.org', editorNotes: 'Phoned.' }, 5 * HOURS);
    expect(fixed()).toEqual(REFUSED);
  });

  test.each<[string, Partial<CenterEdit>]>([
    ['phone', OTHER_PHONE],
    ['website', { website: 'https://new.example.org' }],
    ['services', { services: { pump_placement: 'yes', pump_refill: 'no' } }],
    ['not-offered', { services: { pump_placement: 'no' } }],
    ['other', { program: 'New name' }],
  ])('a published change of what was reported (%s) counts', (topic, change) => {
    report(topic);
    edit(change, 2 * HOURS);
    expect(fixed()).toEqual({ ok: true });
  });

  test('a withdrawn listing answers a hospital that is closed', () => {
    report('closed');
    const gone = { id: idOf(db), version: 1, status: 'withdrawn', reason: 'Closed.' };
    setStatus(db, OWNER, gone, after(2 * HOURS));
    expect(fixed()).toEqual({ ok: true });
  });

  test('a missing hospital is not there until a listing was published since', () => {
    db = openListings([makeRecord({ listing: 'unconfirmed' })]);
    const missing = {
      hospital: 'Test Hospital',
      place: 'Columbus, Ohio',
      text: '',
      email: null,
      language: 'en',
    };
    fileMissing(db, READER, missing, CLOCK);
    expect(fixed()).toEqual({ ok: false, fieldErrors: { form: expect.stringContaining('published since') } });
    edit({ listing: 'confirmed' }, HOURS);
    expect(fixed()).toEqual({ ok: true });
  });

  test('another hospital than the missing one does not count', () => {
    db = openListings([makeRecord({ listing: 'unconfirmed' })]);
    const missing = {
      hospital: 'Made-Up Clinic',
      place: 'Toledo, Ohio',
      text: '',
      email: null,
      language: 'en',
    };
    fileMissing(db, READER, missing, CLOCK);
    edit({ listing: 'confirmed' }, HOURS);
    expect(fixed()).toMatchObject({ ok: false });
  });
});
