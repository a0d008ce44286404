import { expect, test } from 'vitest';
import { saveDraft } from '@/db/draft/commands';
import { addRecords } from '@/db/listing/centers.fixture';
import { updateCenter } from '@/db/listing/commands';
import { CLOCK, idOf, WHY } from '@/db/listing/listing.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import type { QueueItem } from '@/domain/queue/item';
import { db } from '@/server/db';
import { itemPath } from '@/server/queue/queue';
import { setUpTestSite } from '@/server/test-site.fixture';
import { typedOf } from './edit-form';
import { loadListing } from './editor-page';
import { loadPreview } from './preview';

setUpTestSite((fresh) =>
  addRecords(
    fresh,
    ['quiet', 'raced', 'joined'].map((slug) => makeRecord({ slug })),
  ),
);

const typed = (given: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  return Object.fromEntries(typedOf(form));
};

test.each<[Record<string, string>, Record<string, string>]>([
  [{ 'phones.0.number': '(614) 555-0100' }, { 'phones.0.number': '+16145550100' }],
  [
    { 'fax.number': '010 704 0704', 'address.country': 'nl' },
    { 'fax.number': '+31107040704', 'address.country': 'nl' },
  ],
  [{ 'phones.0.number': 'ask Ann' }, { 'phones.0.number': 'ask Ann' }],
  [{ name: '614 555 0100' }, { name: '614 555 0100' }],
])('phone numbers as people write them: %j', (given, expected) => {
  expect(typed(given)).toEqual(expected);
});

test('without a draft the form shows what is published', () => {
  const page = loadListing('quiet', EDITOR);
  expect(page).toMatchObject({ draft: null, changes: [], errors: {}, conflict: null });
  expect(page?.typed.get('address.city')).toBe('Columbus');
  expect(loadListing('nobody', EDITOR)).toBeNull();
});

test('a draft shows its words, what is wrong with it, and nobody else’s', () => {
  const edit = { ...makeEdit(), name: '', email: 'x@example.org' };
  saveDraft(db(), EDITOR, { id: idOf(db(), 'quiet'), baseVersion: 1, edit, why: null }, CLOCK);
  expect(loadListing('quiet', EDITOR)).toMatchObject({
    changes: ['name', 'email'],
    errors: { name: 'Must not be empty.' },
    conflict: null,
  });
  expect(loadListing('quiet', OWNER)).toMatchObject({ draft: null, changes: [], errors: {} });
  expect(loadPreview('quiet', EDITOR)?.page).toBeNull();
  expect(loadPreview('quiet', OWNER)?.page?.found.center.name).toBe('Test Hospital');
});

test('a draft begun before somebody published is a conflict, with both sides', () => {
  const id = idOf(db(), 'raced');
  const mine = { ...makeEdit(), name: 'Mine', email: 'x@example.org' };
  saveDraft(db(), EDITOR, { id, baseVersion: 1, edit: mine, why: null }, CLOCK);
  updateCenter(db(), OWNER, { id, version: 1, why: WHY, edit: makeEdit({ name: 'Theirs' }) }, CLOCK);
  expect(loadListing('raced', EDITOR)?.conflict).toMatchObject({
    who: OWNER.name,
    both: [{ part: 'name', base: 'Test Hospital', theirs: 'Theirs', mine: 'Mine' }],
    onlyMine: [{ part: 'email' }],
  });
});

test('a draft goes with what others published of other facts; the page says what that was', () => {
  const id = idOf(db(), 'joined');
  const phone = { number: '+16145550100', label: 'Desk', for: 'patients', sourceUrl: null } as const;
  const mine = makeEdit({ name: 'Mine', phones: [...makeEdit().phones, phone] });
  saveDraft(db(), EDITOR, { id, baseVersion: 1, edit: mine, why: null }, CLOCK);
  updateCenter(db(), OWNER, { id, version: 1, why: WHY, edit: makeEdit({ email: 'x@example.org' }) }, CLOCK);
  const page = loadListing('joined', EDITOR);
  expect(page).toMatchObject({
    changes: ['name', 'phones'],
    contradicted: ['name'],
    meanwhile: ['email', 'fieldSources.email'],
    conflict: null,
    returned: null,
    edit: { name: 'Mine', email: 'x@example.org' },
  });
  expect(page?.typed.get('email')).toBe('x@example.org');
});

const center = { id: 1, slug: 'a-b', name: 'A', city: 'B', region: 'OH' };
const item = (kind: QueueItem['kind'], key: string): QueueItem => ({
  kind,
  key,
  claimKey: 'center:1',
  center: kind === 'import' ? null : center,
  says: '',
  about: null,
  field: null,
  since: '2026-11-23',
  dueOn: null,
  claim: null,
  isDoable: true,
});

test.each<[QueueItem['kind'], string, string]>([
  ['report', 'report:7', '/admin/centers/a-b/reports#report-7'],
  ['answer', 'answer:8', '/admin/centers/a-b/reports#answer-8'],
  ['draft', 'draft:9', '/admin/centers/a-b/reports#draft-9'],
  ['finding', 'finding:1:far:location:words', '/admin/centers/a-b#findings'],
  ['overdue', 'overdue:1', '/admin/centers/a-b/confirm#confirm'],
  ['unproven', 'unproven:1', '/admin/centers/a-b/confirm#confirm'],
  ['import', 'import:3', '/admin/imports/3'],
])('%s is done at its own place', (kind, key, path) => {
  expect(itemPath(item(kind, key))).toBe(path);
});

test.each([
  ['missing', '/admin/centers/new?report=7'],
  ['site', '/admin/reports/7'],
])('a report about no listing leads to where it is answered: %s', (about, path) => {
  expect(itemPath({ ...item('report', 'report:7'), center: null, about })).toBe(path);
});
