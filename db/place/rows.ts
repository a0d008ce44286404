import type { Db } from '@/db/client';
import type { FindPostalCode } from '@/domain/listing/check-positions';
import type { Place } from '@/domain/place/place';
import type { Bounds, Point } from '@/domain/point';
import type { places } from './schema';

type PlaceRow = Omit<typeof places.$inferSelect, 'rowid'>;

const toPlace = ({ id, kind, name, label, lat, lng, region, country, population }: PlaceRow): Place => ({
  id,
  kind,
  name,
  label,
  point: { lat, lng },
  region,
  country,
  population,
});

/** Rowids run by importance, so the best come first. */
const SELECT = `select id, kind, name, label, key, region, country, lat, lng, population from place where`;
/** What is called by its name alone; hospitals are matched by all their words (`hospital-places.ts`). */
const IS_NAME = `kind not in ('zip', 'hospital')`;
const BEST_FIRST = 'order by rowid limit ?';
const OF_LIST = '(select value from json_each(?))';

type Statements = ReturnType<typeof prepare>;
const statements = new WeakMap<Db['$client'], Statements>();

function prepare({ $client: client }: Db) {
  const rows = <Values extends unknown[]>(where: string) =>
    client.prepare<Values, PlaceRow>(`${SELECT} ${where}`);
  const aliased = (where: string) => `rowid in (select place from place_alias where ${where}) and ${IS_NAME}`;
  return {
    byKey: rows<[keys: string]>(`key in ${OF_LIST} and ${IS_NAME} order by rowid`),
    byKeyPrefix: rows<Range>(`key > ? and key < ? and ${IS_NAME} ${BEST_FIRST}`),
    byAlias: rows<[key: string]>(`${aliased('key = ?')} order by rowid`),
    byAliasPrefix: rows<Range>(`${aliased('key > ? and key < ?')} ${BEST_FIRST}`),
    byWords: rows<[query: string, limit: number]>(
      `rowid in (select rowid from place_fts where place_fts match ? order by rowid limit ?) order by rowid`,
    ),
    byIds: rows<[ids: string]>(`id in ${OF_LIST} order by rowid`),
    townsInBox: rows<
      [
        country: string,
        region: string,
        south: number,
        north: number,
        west: number,
        east: number,
        limit: number,
      ]
    >(
      `country = ? and region = ? and kind = 'city' and lat between ? and ? and lng between ? and ? ${BEST_FIRST}`,
    ),
    townsOf: rows<[country: string, limit: number]>(`country = ? and kind = 'city' ${BEST_FIRST}`),
    zip: rows<[id: string]>('id = ?'),
    zips: rows<Range>(`key > ? and key < ? and kind = 'zip' ${BEST_FIRST}`),
    inBox: rows<[south: number, north: number, west: number, east: number]>(
      `rowid in (select id from place_rtree where max_lat >= ? and min_lat <= ? and max_lng >= ? and min_lng <= ?)
        order by rowid`,
    ),
  };
}

type Range = [above: string, below: string, limit: number];

/** Compiled once for each database: compiling takes longer than looking up. */
function statementsOf(db: Db): Statements {
  const known = statements.get(db.$client) ?? prepare(db);
  statements.set(db.$client, known);
  return known;
}

/** Everything that begins with `prefix` and goes on. */
const rangeOf = (prefix: string, limit: number): Range => [prefix, `${prefix}\u{10FFFF}`, limit];

export type KeyedPlace = { key: string; place: Place };
const keyed = (row: PlaceRow): KeyedPlace => ({ key: row.key, place: toPlace(row) });

/** Towns, states and provinces whose names have one of these keys. */
export function listByKey(db: Db, keys: string[]): KeyedPlace[] {
  return keys.length === 0 ? [] : statementsOf(db).byKey.all(JSON.stringify(keys)).map(keyed);
}

/** The most important towns, states and provinces whose names go on after `prefix`. */
export function listByKeyPrefix(db: Db, prefix: string, limit: number): KeyedPlace[] {
  return statementsOf(db)
    .byKeyPrefix.all(...rangeOf(prefix, limit))
    .map(keyed);
}

/** Places that are also called this: NYC, Philly. */
export function listByAlias(db: Db, key: string): Place[] {
  return statementsOf(db).byAlias.all(key).map(toPlace);
}

export function listByAliasPrefix(db: Db, prefix: string, limit: number): Place[] {
  return statementsOf(db)
    .byAliasPrefix.all(...rangeOf(prefix, limit))
    .map(toPlace);
}

/**
 * Places in which every word begins some word of name, state or country, the first one a word of the name.
 * Each word may come in several spellings; they hold only letters and digits.
 */
export function listByWords(db: Db, words: string[][], limit: number): KeyedPlace[] {
  const any = (spellings: string[]) => `(${spellings.map((word) => `"${word}"*`).join(' OR ')})`;
  return statementsOf(db)
    .byWords.all(`name : ${words.map(any).join(' AND ')}`, limit)
    .map(keyed);
}

export function listByIds(db: Db, ids: string[]): Place[] {
  return ids.length === 0 ? [] : statementsOf(db).byIds.all(JSON.stringify(ids)).map(toPlace);
}

export function findZip(db: Db, zip: string): Place | null {
  const row = statementsOf(db).zip.get(`zip:${zip}`);
  return row ? toPlace(row) : null;
}

export function listZips(db: Db, prefix: string, limit: number): Place[] {
  return statementsOf(db)
    .zips.all(...rangeOf(prefix, limit))
    .map(toPlace);
}

/** The most important towns of a country. */
export function listTownsOf(db: Db, country: string, limit: number): Place[] {
  return statementsOf(db).townsOf.all(country, limit).map(toPlace);
}

/** The most important towns of a state or province inside of a box. */
export function listTownsIn(
  db: Db,
  { country, region }: { country: string; region: string },
  { south, north, west, east }: Bounds,
  limit: number,
): Place[] {
  return statementsOf(db).townsInBox.all(country, region, south, north, west, east, limit).map(toPlace);
}

/** Towns inside of any of the boxes, each once. */
export function listInBoxes(db: Db, boxes: readonly Bounds[]): Place[] {
  const found = boxes.flatMap(({ south, north, west, east }) =>
    statementsOf(db).inBox.all(south, north, west, east),
  );
  return [...new Map(found.map((row) => [row.id, toPlace(row)])).values()];
}

/** Everything that can be misspelled: each key once, sorted. */
export function listKeys(db: Db): string[] {
  return db.$client
    .prepare<[], string>(`select distinct key from place where ${IS_NAME} order by key`)
    .pluck()
    .all();
}

/** Where a US postal code lies, from the gazetteer; ZIP+4 counts as its ZIP. Each is looked up once. */
export function postalCodesOf(db: Db): FindPostalCode {
  const known = new Map<string, Point | null>();
  return (country, postalCode) => {
    if (country !== 'US') return null;
    const zip = postalCode.slice(0, 5);
    if (!known.has(zip)) known.set(zip, findZip(db, zip)?.point ?? null);
    return known.get(zip) ?? null;
  };
}
