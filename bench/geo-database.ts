import { findCenters } from '@/db/search/centers';
import type { Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { parseLenientRequest, toCriteria } from '@/domain/search/criteria-params';
import type { MadeUpLists } from './listings';
import { type Section, type Table, time } from './measure';
import { pointsNearPeople } from './points';

const PAGE = 20;
const RADIUS_KM = 160;
const TODAY = '2026-11-24';

/** What a page or the API really asks: the database on disk, each listing of the page as readers see it. */
export async function benchSearch(
  lists: MadeUpLists,
  sizes: readonly number[],
  queries: number,
): Promise<Section> {
  const base: Criteria = { ...toCriteria(parseLenientRequest({}).request, null), sort: 'distance' };
  const asks: Record<string, (origin: Point) => Partial<Criteria>> = {
    nearest: (origin) => ({ origin }),
    radius: (origin) => ({ origin, radiusKm: RADIUS_KM }),
    filter: (origin) => ({ origin, conditions: ['crlm_unresectable'], services: ['pump_placement'] }),
    'text + filter': (origin) => ({ origin, text: 'cancer', conditions: ['crlm_unresectable'] }),
    'rare text': (origin) => ({ origin, text: 'cleveland' }),
    box: ({ lat, lng }) => ({
      bounds: { west: lng - 2, south: lat - 2, east: lng + 2, north: lat + 2 },
      sort: 'name',
    }),
  };
  const rows: Table['rows'] = [];
  for (const size of sizes) {
    const db = lists.filled(size).open();
    const froms = pointsNearPeople(db, queries, 2);
    const cells: number[] = [];
    for (const ask of Object.values(asks)) {
      const find = (from: Point) => findCenters(db, { ...base, ...ask(from) }, { today: TODAY, limit: PAGE });
      const { p50, p99 } = await time(froms.map((from) => () => find(from)));
      cells.push(p50, p99);
    }
    rows.push([Math.max(45, size).toLocaleString('en-US'), ...cells]);
    console.error(`search: ${rows.at(-1)?.join('  ')}`);
    db.$client.close();
  }
  const table: Table = {
    title: 'Searches through the real database',
    method: `Microseconds in process, ${queries} questions a cell, on a database on disk with made-up listings: the first ${PAGE} listings as readers see them and the exact total. Text is looked up by SQLite's FTS5.`,
    head: ['listings', ...Object.keys(asks).flatMap((name) => [`${name} p50`, 'p99'])],
    rows,
  };
  return { tables: [table], goals: [] };
}
