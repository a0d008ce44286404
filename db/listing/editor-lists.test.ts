import { beforeEach, expect, test } from 'vitest';
import { markForCall } from '@/db/call/commands';
import type { Db } from '@/db/client';
import { saveDraft } from '@/db/draft/commands';
import { findOwnDraft } from '@/db/draft/reads';
import { deleteView, saveView } from '@/db/saved-view/commands';
import { listViews } from '@/db/saved-view/reads';
import { makeRecord } from '@/domain/listing/center.fixture';
import { linesHref, pageOfLines, readLineParams, SAVED_VIEWS_MAX } from '@/domain/listing/lines';
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

const NOON = { now: new Date(`${TODAY}T16:00:00Z`) };
const lines = (text: string) => listLines(db, { text, ...NOON }).matching;
const found = (text: string) => lines(text).map(({ slug }) => slug);

test('all listings by name, withdrawn and hidden ones too', () => {
  expect(found('')).toEqual(['alpha', 'hidden', 'zeta']);
  expect(lines('zeta')).toMatchObject([
    { name: 'Zeta', city: 'Columbus', region: 'OH', freshness: 'due', status: 'active' },
  ]);
});

test.each([
  ['zurich', ['zeta']],
  ['ALPH', ['alpha']],
  ['columbus', ['alpha', 'hidden', 'zeta']],
  ['nobody', []],
  ['Colunbus', ['alpha', 'hidden', 'zeta']],
  ['zetta', ['zeta']],
  ['Ohio', ['alpha', 'hidden', 'zeta']],
  ['oh alpha', ['alpha']],
  ['michigan', []],
  ['Test Health', ['alpha', 'hidden', 'zeta']],
  ['(614) 555-0100', ['alpha', 'hidden', 'zeta']],
  ['1 614 555 0199', []],
  ['43215', ['alpha', 'hidden', 'zeta']],
])('by name, town, state, system, number, and in spite of a slip: %s', (text, slugs) => {
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

test('the table is narrowed, counted, sorted and told in its address', () => {
  markForCall(db, OWNER, { ids: [idOf(db, 'zeta')] }, NOON);
  const params = readLineParams({
    only: 'to-call',
    sort: 'checked',
    down: '1',
    status: 'no such',
    page: '2',
  });
  expect(linesHref(params)).toBe('/admin/centers?only=to-call&sort=checked&down=1');
  const { all, matching } = listLines(db, { text: '', ...NOON });
  const table = (change: object) => pageOfLines(matching, { ...params, page: 1, ...change }, all);
  expect(table({})).toMatchObject({
    lines: [{ slug: 'zeta', toCall: true }],
    counts: { 'to-call': 1, never: 2, nobody: 2, 'no-phone': 0, reports: 0, overdue: 0 },
    states: ['OH'],
    found: 1,
    all: 3,
  });
  expect(table({ only: null }).lines.map(({ slug }) => slug)).toEqual(['hidden', 'zeta', 'alpha']);
});

test('a person keeps views of their own, each name once, and nobody else’s are deleted', () => {
  const save = (name: string, query: string) => saveView(db, EDITOR, { name, query }, CLOCK);
  save('Ohio', 'state=OH');
  save('Ohio', 'state=OH&only=never');
  const [view] = listViews(db, EDITOR.id);
  expect(listViews(db, EDITOR.id)).toMatchObject([{ name: 'Ohio', query: 'state=OH&only=never' }]);
  expect(deleteView(db, OWNER, { viewId: view?.id }, CLOCK)).toEqual({ ok: false, why: 'not-yours' });
  expect(deleteView(db, EDITOR, { viewId: view?.id }, CLOCK)).toEqual({ ok: true });
  expect(listViews(db, EDITOR.id)).toEqual([]);
  for (let i = 0; i < SAVED_VIEWS_MAX; i++) save(`View ${i}`, '');
  expect(save('One more', '')).toMatchObject({ ok: false, fieldErrors: { name: expect.any(String) } });
});
