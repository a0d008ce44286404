import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { changeSlug, confirmCenter, createCenter, setStatus, updateCenter } from '@/db/listing/commands';
import { after, CLOCK, idOf, openListings, rowOf, WHY } from '@/db/listing/listing.fixture';
import { toListingRecord } from '@/db/listing/record';
import { makeRecord } from '@/domain/listing/center.fixture';
import { type CenterEdit, editOf } from '@/domain/listing/edit';
import { OWNER, withSources } from '@/domain/listing/listing.fixture';
import { publicChanges } from './changes';

let db: Db;
let version: number;
beforeEach(() => {
  db = openListings();
  version = 0;
});

const next = () => {
  version += 1;
  return { id: idOf(db), version };
};
const clock = () => after(version * 60_000);
const edit = (change: Partial<CenterEdit>) => {
  const said = withSources(toListingRecord(rowOf(db)), { ...editOf(makeRecord()), ...change });
  const answer = updateCenter(db, OWNER, { ...next(), why: WHY, edit: said }, clock());
  if (!answer.ok) throw new Error(JSON.stringify(answer));
};
const become = (status: 'active' | 'paused' | 'planned' | 'withdrawn') =>
  setStatus(db, OWNER, { ...next(), status, reason: status === 'active' ? null : WHY }, clock());
const kinds = () => publicChanges(db).map(({ kind }) => kind);

test('a listing is new once readers can see it, and back when it was gone', () => {
  become('withdrawn');
  become('active');
  expect(kinds()).toEqual(['withdrawn', 'back']);
  const draft = {
    ...editOf(makeRecord()),
    listing: 'unconfirmed' as const,
    website: 'https://other.example',
  };
  const made = createCenter(
    db,
    OWNER,
    { slug: 'other', checkedOn: '2026-11-23', why: WHY, edit: { ...draft, name: 'Other Hospital' } },
    CLOCK,
  );
  if (!made.ok) throw new Error(JSON.stringify(made));
  expect(kinds()).toEqual(['withdrawn', 'back']);
  updateCenter(
    db,
    OWNER,
    { id: made.id, version: 1, why: WHY, edit: { ...draft, name: 'Other Hospital', listing: 'confirmed' } },
    after(9_000_000),
  );
  expect(publicChanges(db).at(-1)).toMatchObject({ kind: 'new', slug: 'other', version: 2, facts: [] });
});

test('names the facts that readers saw change, and each answer with both its values', () => {
  edit({
    phones: [],
    email: 'pump@example.org',
    services: { pump_placement: 'yes', pump_refill: 'yes' },
    lodging: 'no',
    fieldSources: { lodging: { source: 'Told on the phone', day: '2026-11-23' } },
  });
  expect(publicChanges(db)).toMatchObject([
    {
      kind: 'changed',
      facts: ['phones', 'email'],
      answers: [
        { service: 'pump_refill', before: null, after: 'yes' },
        { fact: 'lodging', before: null, after: 'no' },
      ],
    },
  ]);
});

test('what only editors see is no change', () => {
  const [phone] = makeRecord().phones;
  const [source] = makeRecord().sources;
  if (!phone || !source) throw new Error('the fixture has both');
  edit({ editorNotes: 'Called twice.', aliases: ['TGH'], npi: null });
  edit({ phones: [{ ...phone, sourceUrl: 'https://example.org/other' }] });
  edit({ sources: [source, { ...source, public: false, url: null, says: 'Told on the phone.' }] });
  expect(publicChanges(db)).toEqual([]);
});

test('a new name in the address is no change, and the next one goes by it', () => {
  changeSlug(db, OWNER, { ...next(), slug: 'renamed', why: WHY }, clock());
  expect(publicChanges(db)).toEqual([]);
});

test('paused, planned, open again; confirmed by the hospital', () => {
  become('paused');
  become('planned');
  become('active');
  const said = { how: 'phoned', withRole: 'nurse', language: 'en', day: '2026-11-24' } as const;
  confirmCenter(db, OWNER, { ...next(), ...said }, clock());
  expect(publicChanges(db).map(({ kind, facts }) => [kind, facts])).toEqual([
    ['paused', []],
    ['planned', []],
    ['resumed', []],
    ['changed', ['confirmedOn']],
  ]);
});

test('of a listing that is not public nothing is told, before or after', () => {
  become('withdrawn');
  const told = publicChanges(db).length;
  edit({ name: 'A secret name' });
  expect(publicChanges(db)).toHaveLength(told);
  expect(JSON.stringify(publicChanges(db))).not.toContain('secret');
});

test('what was read once is kept, and what comes later is added; who and why are not there', () => {
  become('paused');
  const [first] = publicChanges(db);
  become('active');
  const both = publicChanges(db);
  expect(both).toHaveLength(2);
  expect(both[0]).toBe(first);
  expect(JSON.stringify(both)).not.toContain(WHY);
  expect(JSON.stringify(both)).not.toContain(OWNER.name);
});

test('a version that cannot be read is passed over', () => {
  become('paused');
  const triggers = db.$client
    .prepare<[], string>(
      `select name from sqlite_master where type = 'trigger' and tbl_name = 'center_revision'`,
    )
    .pluck()
    .all();
  for (const trigger of triggers) db.$client.exec(`drop trigger "${trigger}"`);
  db.$client.exec(`update center_revision set after = '{"listing":"confirmed","status":"active"}'`);
  expect(publicChanges(db)).toEqual([]);
});
