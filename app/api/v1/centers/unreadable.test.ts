import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import * as list from '@/app/api/v1/centers/route';
import { findAccuracy } from '@/db/listing/accuracy';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { restoreRevision, updateCenter } from '@/db/listing/commands';
import { listLines, listNeighbors } from '@/db/listing/editor-lists';
import { CLOCK, idOf, NOW, rowOf, WHY } from '@/db/listing/listing.fixture';
import { findCenterBySlug } from '@/db/listing/published';
import { toListingRecord } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import { findPlace } from '@/db/place/find-place';
import { listQueue } from '@/db/queue/queue';
import { centerListSchema } from '@/domain/formats/json/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import { editOf } from '@/domain/listing/edit';
import { EDITOR, OWNER, withSources } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { loadCenter } from '@/server/listing/center-page';
import { loadListing } from '@/server/listing/editor-page';
import { loadFinder } from '@/server/search/finder';
import { ask, setUpTestSite } from '@/server/test-site.fixture';

const LAST_GOOD = 'Last Good';
const TODAY = '2026-11-24';
const spot = { lat: 39.96, lng: -83 };

setUpTestSite((fresh) => {
  addRecords(fresh, [recordAt('whole', spot), recordAt('broken', spot)]);
  const broken = toListingRecord(rowOf(fresh, idOf(fresh, 'broken')));
  const edit = withSources(broken, { ...editOf(broken), name: LAST_GOOD });
  updateCenter(fresh, OWNER, { id: idOf(fresh, 'broken'), version: 1, edit, why: WHY }, CLOCK);
});

/** Damages what is stored, as a bad disk or a foreign program does: past every check and trigger of ours. */
function damage(column: string, text: string): void {
  db().run(sql`drop trigger if exists center_search_update`);
  db().$client.prepare(`update center set "${column}" = ? where slug = 'broken'`).run(text);
}

const whole = makeRecord();
/** Every test begins with the listing as it was saved. */
beforeEach(() => {
  const { phones, services, conditions, aliases, fax, clinicians, sources, fieldSources } = whole;
  const { address, location, website, listing, status, checkedOn } = whole;
  const { precision } = location;
  db()
    .update(centers)
    .set({ phones, services, conditions, aliases, fax, clinicians, sources, fieldSources })
    .where(eq(centers.slug, 'broken'))
    .run();
  db()
    .update(centers)
    .set({ region: address.region, precision, website, listing, status, checkedOn, deadLinks: [] })
    .where(eq(centers.slug, 'broken'))
    .run();
});

const items = async (query = '') => {
  const response = await ask(list.GET, `/api/v1/centers${query}`, undefined);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  const page = centerListSchema.parse(JSON.parse(text));
  return { total: page.total, slugs: page.items.map(({ slug }) => slug) };
};
const known = () => findCenterBySlug(db(), 'broken', TODAY).outcome;

test('before anything is damaged, both are there', async () => {
  expect(await items()).toEqual({ total: 2, slugs: ['broken', 'whole'] });
  expect(known()).toBe('found');
  expect(loadListing('broken', EDITOR)?.listing.faults).toEqual({});
});

const FAULTS = [
  ['phones', '{cut off'],
  ['phones', '[{"number": 1}]'],
  ['services', '{"pump_placement"'],
  ['conditions', ''],
  ['aliases', '["TH'],
  ['fax', 'x'],
  ['clinicians', '{}'],
  ['sources', '[]'],
  ['sources', '[{"url":"http:/'],
  ['field_sources', '['],
  ['precision', 'street'],
  ['listing', 'guessed'],
  ['status', 'dreaming'],
  ['checked_on', 'yesterday'],
  ['website', 'javascript:alert(1)'],
] as const;

describe.each(FAULTS)('with %s saying %j', (column, text) => {
  beforeEach(() => damage(column, text));

  test('readers miss one listing and nothing else', async () => {
    for (const query of ['', '?service=pump_placement', '?condition=icca', '?country=US'])
      expect(await items(query), query).toEqual({ total: 1, slugs: ['whole'] });
    expect((await items('?q=good')).slugs).toEqual([]);
    expect(known()).toBe('unknown');
    expect(loadCenter('whole', {}, String)).toMatchObject({ outcome: 'found', page: { nearest: [] } });
    expect(loadFinder({}, String).found.map(({ center }) => center.slug)).toEqual(['whole']);
    expect(findAccuracy(db(), TODAY).listings.published).toBe(1);
    expect(findPlace(db(), 'whole').outcome).toBe('found');
  });

  test('editors are told in the queue, and open its newest good version', () => {
    const found = listQueue(db(), { now: NOW }).items.filter(({ kind }) => kind === 'wrong');
    expect(found.map(({ center, about }) => `${center?.slug} ${about}`)).toContain('broken unreadable');
    const { listing } = loadListing('broken', EDITOR) ?? {};
    expect(listing?.record.name).toBe(LAST_GOOD);
    expect(Object.keys(listing?.faults ?? {})).not.toEqual([]);
    expect(listLines(db(), { text: 'good', now: new Date() }).matching).toMatchObject([{ slug: 'broken' }]);
    expect(listNeighbors(db(), makeRecord({ slug: 'new' })).map(({ slug }) => slug)).toEqual(['whole']);
  });
});

test('a version from the history puts it right', async () => {
  damage('phones', '{cut off');
  const [last] = loadListing('broken', EDITOR)?.history.revisions ?? [];
  const input = { id: idOf(db(), 'broken'), version: 2, revisionId: last?.id ?? 0, why: WHY } as const;
  expect(restoreRevision(db(), OWNER, { ...input, to: 'after' }, CLOCK)).toMatchObject({ ok: true });
  expect(await items('?q=good')).toEqual({ total: 1, slugs: ['broken'] });
  expect(toListingRecord(rowOf(db(), idOf(db(), 'broken'))).name).toBe(LAST_GOOD);
});

test('links noted as dead that cannot be read are none', () => {
  damage('dead_links', '[{');
  expect(known()).toBe('found');
  expect(loadListing('broken', EDITOR)?.listing.deadLinks).toEqual([]);
});
