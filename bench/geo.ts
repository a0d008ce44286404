import Database from 'better-sqlite3';
import Flatbush from 'flatbush';
import { around as aroundInBoxes } from 'geoflatbush';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Db } from '@/db/client';
import { distanceKm, EARTH_RADIUS_KM, miToKm } from '@/domain/geo/distance';
import type { Bounds, Point } from '@/domain/point';
import type { Criteria } from '@/domain/search/criteria';
import { parseLenientRequest, toCriteria } from '@/domain/search/criteria-params';
import { type Asked, type Goal, type Section, type Table, time } from './measure';
import { indexOf, pointsNearPeople } from './points';
import { openPostgis } from './postgis';

const QUERIES = 300;
const NEAREST = 20;
/** As in a server that has answered for a while: each engine is asked all questions once before they are timed. */
const WARM = { warmUp: QUERIES };
const OURS = 'ours (20 and the exact total)';
const RADIUS_KM = miToKm(100);

type Engine = {
  name: string;
  nearest: (from: Point) => number[] | Promise<number[]>;
  radius?: (from: Point) => unknown;
  box?: (bounds: Bounds) => unknown;
  filtered?: (from: Point) => number[] | Promise<number[]>;
  close?: () => unknown;
};

const boxAround = ({ lat, lng }: Point): Bounds => ({
  west: lng - 2,
  south: lat - 2,
  east: lng + 2,
  north: lat + 2,
});

/** The product's own: what a page or the API asks, page of 20 and exact total. */
function ours(points: Point[]): Engine {
  const index = indexOf(points);
  const base: Criteria = { ...toCriteria(parseLenientRequest({}).request, null), sort: 'distance' };
  const find = (criteria: Partial<Criteria>) =>
    index
      .find({ ...base, ...criteria }, { today: '2026-11-24', textIds: null, offset: 0, limit: NEAREST })
      .hits.map(({ entry }) => entry.id - 1);
  return {
    name: OURS,
    nearest: (origin) => find({ origin }),
    radius: (origin) => find({ origin, radiusKm: RADIUS_KM }),
    box: (bounds) => find({ bounds, sort: 'name' }),
    filtered: (origin) => find({ origin, conditions: ['crlm_unresectable', 'crlm_adjuvant'] }),
  };
}

function kdTree(points: Point[]): Engine {
  const tree = new KDBush(points.length);
  for (const { lat, lng } of points) tree.add(lng, lat);
  tree.finish();
  return {
    name: 'kdbush + geokdbush',
    nearest: ({ lng, lat }) => around(tree, lng, lat, NEAREST),
    radius: ({ lng, lat }) => around(tree, lng, lat, undefined, RADIUS_KM),
    box: ({ west, south, east, north }) => tree.range(west, south, east, north),
    filtered: ({ lng, lat }) => around(tree, lng, lat, NEAREST, undefined, (i) => i % 3 !== 0),
  };
}

function boxTree(points: Point[]): Engine {
  const tree = new Flatbush(points.length);
  for (const { lat, lng } of points) tree.add(lng, lat, lng, lat);
  tree.finish();
  return {
    name: 'flatbush + geoflatbush',
    nearest: ({ lng, lat }) => aroundInBoxes(tree, lng, lat, NEAREST),
    radius: ({ lng, lat }) => aroundInBoxes(tree, lng, lat, undefined, RADIUS_KM),
    box: ({ west, south, east, north }) => tree.search(west, south, east, north),
    filtered: ({ lng, lat }) => aroundInBoxes(tree, lng, lat, NEAREST, undefined, (i) => i % 3 !== 0),
  };
}

/** Every row measured by SQLite itself. */
function sqlScan(points: Point[]): Engine {
  const client = new Database(':memory:');
  client.exec('create table p (id integer primary key, lat real, lng real, offers integer)');
  const insert = client.prepare('insert into p values (?, ?, ?, ?)');
  client.transaction(() => {
    for (const [i, { lat, lng }] of points.entries()) insert.run(i + 1, lat, lng, i % 3 === 0 ? 0 : 3);
  })();
  const km = `${2 * EARTH_RADIUS_KM} * asin(min(1, sqrt(pow(sin(radians(lat - :lat) / 2), 2)
    + cos(radians(:lat)) * cos(radians(lat)) * pow(sin(radians(lng - :lng) / 2), 2))))`;
  const ids = (sql: string) => {
    const statement = client.prepare<unknown[], number>(sql).pluck();
    return (values: object) => statement.all(values).map((id) => id - 1);
  };
  return {
    name: 'SQLite, every row',
    nearest: ids(`select id from p order by ${km} limit ${NEAREST}`),
    radius: ids(`select id from p where ${km} <= ${RADIUS_KM} order by ${km}`),
    box: ids('select id from p where lat between :south and :north and lng between :west and :east'),
    filtered: ids(`select id from p where offers = 3 order by ${km} limit ${NEAREST}`),
    close: () => client.close(),
  };
}

/** Whether an engine's nearest are as near as those of measuring every point. */
async function isExact(engine: Engine, points: Point[], froms: Point[]): Promise<boolean> {
  for (const from of froms) {
    const best = points.map((point) => distanceKm(from, point)).sort((a, b) => a - b);
    const found = (await engine.nearest(from)).map((i) => distanceKm(from, points[i] as Point));
    if (found.some((km, i) => Math.abs(km - (best[i] ?? 0)) > 0.01)) return false;
  }
  return true;
}

/** One row an engine and size; all engines get the same points and questions. */
export async function benchGeo(
  db: Db,
  sizes: readonly number[],
  { soFar }: Pick<Asked, 'soFar'>,
): Promise<Section> {
  const rows: Table['rows'] = [];
  const goals: Goal[] = [];
  const table = tableOf(rows);
  let hasPostgis = true;
  for (const size of sizes) {
    const points = pointsNearPeople(db, size, 1);
    const froms = pointsNearPeople(db, QUERIES, 2);
    const postgis = await openPostgis(points, { nearest: NEAREST, radiusKm: RADIUS_KM }).catch((error) => {
      console.error(error);
      return null;
    });
    hasPostgis &&= postgis !== null;
    const nearest: Nearest = new Map();
    const makers: ((points: Point[]) => Engine)[] = [ours, kdTree, boxTree, sqlScan];
    for (const make of [...makers, ...(postgis ? [() => postgis] : [])]) {
      const engine = make(points);
      const exact = (await isExact(engine, points, froms.slice(0, 5))) ? 'yes' : 'NO';
      const cells: (string | number)[] = [];
      for (const ask of [engine.nearest, engine.radius, engine.filtered]) {
        const { p50, p99 } = await time(
          froms.map((from) => () => ask?.(from)),
          WARM,
        );
        cells.push(p50, p99);
      }
      nearest.set(engine.name, { p50: Number(cells[0]), isExact: exact === 'yes' });
      const { p50, p99 } = await time(
        froms.map((from) => () => engine.box?.(boxAround(from))),
        WARM,
      );
      rows.push([size.toLocaleString('en-US'), engine.name, exact, ...cells, p50, p99]);
      console.error(`geo: ${rows.at(-1)?.join('  ')}`);
      await engine.close?.();
    }
    goals.push(...goalsOf(size, nearest, postgis?.name ?? null));
    soFar({ tables: [table], goals });
  }
  const skipped = 'PostGIS at every size: it is not installed on this machine, or did not start.';
  return { tables: [table], goals, ...(!hasPostgis && { skipped }) };
}

const tableOf = (rows: Table['rows']): Table => ({
  title: 'Nearest hospitals: engines in one run',
  method: `Microseconds, p50 and p99 of ${QUERIES} questions from made-up places near people (fewer where 10 s were over), after the same ones once to warm up. Nearest: the ${NEAREST} nearest; radius: within 100 miles; filter: the nearest of the two thirds that offer two things; box: 4 by 4 degrees. Ours gives a sorted page and the exact total each time; the others give only what the cell names. "Exact": compared with measuring every point. PostGIS (where a server is installed) is asked over a local socket by prepared statements, with a GiST index on geography.`,
  head: [
    'points',
    'engine',
    'exact',
    'nearest p50',
    'p99',
    'radius p50',
    'p99',
    'filter p50',
    'p99',
    'box p50',
    'p99',
  ],
  rows,
});

type Nearest = Map<string, { p50: number; isExact: boolean }>;
const GOALS: Partial<Record<number, { mostUs: number; timesFaster: number }>> = {
  10000: { mostUs: 150, timesFaster: 4 },
  1000000: { mostUs: 300, timesFaster: 10 },
};

function goalsOf(size: number, nearest: Nearest, postgis: string | null): Goal[] {
  const count = size.toLocaleString('en-US');
  const own = nearest.get(OURS);
  if (!own) return [];
  const goals = [
    { goal: `nearest 20 of ${count}: exact`, measured: own.isExact ? 'yes' : 'no', isMet: own.isExact },
  ];
  const limits = GOALS[size];
  if (!limits) return goals;
  const { mostUs, timesFaster } = limits;
  goals.push({
    goal: `nearest 20 of ${count}: p50 ≤ ${mostUs} µs`,
    measured: `${own.p50.toFixed(0)} µs`,
    isMet: own.p50 <= mostUs,
  });
  const other = postgis === null ? undefined : nearest.get(postgis);
  if (!other) return goals;
  const times = other.p50 / own.p50;
  goals.push({
    goal: `nearest 20 of ${count}: ≥ ${timesFaster}× faster than PostGIS`,
    measured: `${times.toFixed(1)}×`,
    isMet: times >= timesFaster,
  });
  return goals;
}
