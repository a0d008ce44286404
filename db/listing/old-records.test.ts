import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { saveDraft } from '@/db/draft/commands';
import { findOwnDraft, joinDraft } from '@/db/draft/reads';
import { EDITOR, makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import { restoreRevision, updateCenter } from './commands';
import { listHistory } from './editor-view';
import { CLOCK, idOf, openListings, rowOf, WHY } from './listing.fixture';
import { findVersion, toListingRecord } from './record';

/** A revision's record as the program of migration 0003 wrote it: nothing that came up later is in it. */
const FIRST_SHAPE = {
  slug: 'test-hospital-oh',
  name: 'Its First Name',
  healthSystem: 'Test Health',
  program: 'Pump Program',
  aliases: ['TH'],
  address: { street: '1 Test Street', city: 'Columbus', region: 'OH', postalCode: '43215', country: 'US' },
  location: { lat: 39.96, lng: -83, precision: 'building', source: 'made up', farFromPostalCode: null },
  phones: [
    {
      number: '+16145550100',
      label: 'Appointments',
      for: 'patients',
      sourceUrl: 'https://example.org/call',
    },
  ],
  fax: null,
  email: null,
  website: 'https://example.org',
  programUrl: 'https://example.org/pump',
  conditions: { icca: 'yes' },
  services: { pump_placement: 'yes' },
  clinicians: [{ name: 'Zoë Test, MD', role: 'surgeon' }],
  programSince: 2020,
  nciDesignation: null,
  listing: 'confirmed',
  status: 'active',
  sources: [
    { url: 'https://example.org/pump', kind: 'program_page', says: 'Own.', pageDate: null, public: true },
  ],
  checkedOn: '2026-11-23',
  confirmedOn: null,
  confirmedBy: null,
  editorNotes: null,
  npi: null,
  fieldSources: {},
  statusReason: null,
};
/** As the researched list is written: no one has looked for these. */
const { npi, fieldSources, statusReason, ...AS_RESEARCHED } = FIRST_SHAPE;

let db: Db;
let id: number;

/** Writes a revision as it was written then, and makes its version the one that stands there. */
function addOldRevision(version: number, before: object | null, after: object | string): number {
  const text = typeof after === 'string' ? after : JSON.stringify(after);
  const inserted = db.$client
    .prepare(
      `insert into center_revision (center_id, version, action, at, who_kind, who_id, who_name, "before", "after", changed)
       values (?, ?, 'update', '2026-11-23T12:00:00.000Z', 'person', 'x', 'X', ?, ?, '["name"]')`,
    )
    .run(id, version, before && JSON.stringify(before), text);
  db.run(sql`update center set version = ${version} where id = ${id}`);
  return Number(inserted.lastInsertRowid);
}

beforeEach(() => {
  db = openListings();
  id = idOf(db);
});

describe.each([
  ['first migration', FIRST_SHAPE],
  ['researched list', AS_RESEARCHED],
])('a record in the shape of the %s', (_, old) => {
  test('can be had back', () => {
    const revisionId = addOldRevision(2, old, { ...old, name: 'Its Second Name' });
    const input = { id, version: 2, revisionId, to: 'before', why: WHY } as const;
    expect(restoreRevision(db, OWNER, input, CLOCK)).toMatchObject({ ok: true, version: 3 });
    expect(toListingRecord(rowOf(db))).toEqual({
      ...FIRST_SHAPE,
      lodging: null,
      spanishInterpreter: null,
      mayTreat: [],
    });
  });

  test('is told apart from its next version, and only by what changed', () => {
    addOldRevision(2, old, { ...old, name: 'Its Second Name' });
    expect(listHistory(db, id).revisions[0]?.changes).toEqual([
      { field: 'name', before: 'Its First Name', after: 'Its Second Name' },
    ]);
  });

  test('is what a draft and a conflict are measured from', () => {
    addOldRevision(2, null, old);
    const edit = makeEdit({ name: 'Mine' });
    const { npi: _npi, lodging: _lodging, spanishInterpreter: _interpreter, ...typedThen } = edit;
    saveDraft(db, EDITOR, { id, baseVersion: 2, edit: typedThen, why: null }, CLOCK);
    const theirs = makeEdit({ name: 'Theirs', email: 'a@example.org' });
    updateCenter(db, OWNER, { id, version: 2, edit: theirs, why: WHY }, CLOCK);
    const draft = findOwnDraft(db, id, EDITOR.kind === 'person' ? EDITOR.id : '');
    const record = toListingRecord(rowOf(db));
    const joined = draft && joinDraft(db, { id, version: 3, record }, draft);
    expect(joined?.both).toEqual([{ part: 'name', base: 'Its First Name', theirs: 'Theirs', mine: 'Mine' }]);
    expect(joined?.onlyMine.map(({ part }) => part)).not.toContain('npi');
    expect(joined?.edit).toMatchObject({ email: 'a@example.org', npi: null });
    const late = updateCenter(db, OWNER, { id, version: 2, edit, why: WHY }, CLOCK);
    expect(late).toMatchObject({ conflict: { base: { name: 'Its First Name', statusReason: null } } });
  });
});

test.each([
  ['cut off', '{"slug":"test-ho'],
  ['of a kind that is no more', { ...FIRST_SHAPE, listing: 'guessed' }],
])('a revision that is %s is told as far as it goes, and cannot be had back', (_, broken) => {
  const revisionId = addOldRevision(2, FIRST_SHAPE, broken);
  expect(listHistory(db, id).revisions[0]).toMatchObject({
    changes: [{ field: 'name', before: 'cannot be read any more', after: 'cannot be read any more' }],
  });
  expect(findVersion(db, id, 2)).toBeNull();
  const to = (which: 'before' | 'after') =>
    restoreRevision(db, OWNER, { id, version: 2, revisionId, to: which, why: WHY }, CLOCK);
  expect(to('after')).toEqual({ ok: false, why: 'not-found' });
  expect(to('before')).toMatchObject({ ok: true });
});
