import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { saveDraft } from '@/db/draft/commands';
import { findOwnDraft } from '@/db/draft/reads';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, OWNER } from '@/domain/listing/listing.fixture';
import { listLines, nextDue } from './editor-lists';
import { CLOCK, idOf, openListings } from './listing.fixture';

const TODAY = '2026-11-24';
let db: Db;

beforeEach(() => {
  db = openListings([
    makeRecord({ slug: 'zeta', name: 'Zeta', aliases: ['Zürich House'], checkedOn: '2026-09-24' }),
    makeRecord({ slug: 'alpha', name: 'Alpha', status: 'withdrawn', checkedOn: '2026-09-01' }),
    makeRecord({ slug: 'hidden', name: 'Hidden', listing: 'unconfirmed', checkedOn: '2026-11-20' }),
  ]);
});

const found = (text: string) => listLines(db, { text }, TODAY).map(({ slug }) => slug);

test('all listings by name, withdrawn and hidden ones too', () => {
  expect(found('')).toEqual(['alpha', 'hidden', 'zeta']);
  expect(listLines(db, { text: 'zeta' }, TODAY)).toMatchObject([
    { name: 'Zeta', city: 'Columbus', region: 'OH', freshness: 'due', status: 'active' },
  ]);
});

test.each([
  ['zurich', ['zeta']],
  ['ALPH', ['alpha']],
  ['columbus', ['alpha', 'hidden', 'zeta']],
  ['nobody', []],
])('by name, other name or city: %s', (text, slugs) => {
  expect(found(text)).toEqual(slugs);
});

test('the next day on which somebody has to look: not one that has come, not for a withdrawn listing, nor for one that readers do not see', () => {
  expect(nextDue(db, '2026-11-22')).toBe('2026-11-23');
  expect(nextDue(db, '2026-11-23')).toBeNull();
});

test('one’s own draft of a listing, nobody else’s', () => {
  const id = idOf(db, 'zeta');
  saveDraft(db, EDITOR, { id, baseVersion: 1, edit: { name: 'Zeta 2' }, why: null }, CLOCK);
  expect(findOwnDraft(db, id, EDITOR.id)).toMatchObject({ edit: { name: 'Zeta 2' } });
  expect(findOwnDraft(db, id, OWNER.id)).toBeNull();
  expect(findOwnDraft(db, idOf(db, 'alpha'), EDITOR.id)).toBeNull();
});
