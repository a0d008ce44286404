import { and, eq, gt, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { FindPostalCode } from '@/domain/listing/check-each';
import type { Place } from '@/domain/place/place';
import type { Point } from '@/domain/point';
import { places } from './schema';

type PlaceRow = typeof places.$inferSelect;

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
const list = (db: Db, where: SQL | undefined, limit = -1) =>
  db.select().from(places).where(where).orderBy(places.rowid).limit(limit).all();

/** The upper end of everything that begins with `prefix`. */
const endOf = (prefix: string) => `${prefix}\u{10FFFF}`;
const beginsWith = (prefix: string) => and(gt(places.key, prefix), lt(places.key, endOf(prefix)));

export type KeyedPlace = { key: string; place: Place };

/** Towns, states and provinces whose names have one of these keys. */
export function listByKey(db: Db, keys: string[]): KeyedPlace[] {
  const rows = list(db, and(inArray(places.key, keys), ne(places.kind, 'zip')));
  return rows.map((row) => ({ key: row.key, place: toPlace(row) }));
}

/** The most important towns, states and provinces whose names go on after `prefix`. */
export function listByKeyPrefix(db: Db, prefix: string, limit: number): KeyedPlace[] {
  const rows = list(db, and(beginsWith(prefix), ne(places.kind, 'zip')), limit);
  return rows.map((row) => ({ key: row.key, place: toPlace(row) }));
}

const aliased = (where: SQL) => inArray(places.rowid, sql`(select place from place_alias where ${where})`);

/** Places that are also called this: NYC, Philly. */
export function listByAlias(db: Db, key: string): Place[] {
  return list(db, aliased(sql`key = ${key}`)).map(toPlace);
}

export function listByAliasPrefix(db: Db, prefix: string, limit: number): Place[] {
  return list(db, aliased(sql`key > ${prefix} and key < ${endOf(prefix)}`), limit).map(toPlace);
}

/**
 * Places in which every word begins some word of name, state or country, the first one a word of the name.
 * Each word may come in several spellings; they hold only letters and digits.
 */
export function listByWords(db: Db, words: string[][], limit: number): KeyedPlace[] {
  const any = (spellings: string[]) => `(${spellings.map((word) => `"${word}"*`).join(' OR ')})`;
  const query = `name : ${words.map(any).join(' AND ')}`;
  const matches = sql`(select rowid from place_fts where place_fts match ${query} order by rowid limit ${limit})`;
  return list(db, inArray(places.rowid, matches)).map((row) => ({ key: row.key, place: toPlace(row) }));
}

export function listByIds(db: Db, ids: string[]): Place[] {
  return ids.length === 0 ? [] : list(db, inArray(places.id, ids)).map(toPlace);
}

export function findZip(db: Db, zip: string): Place | null {
  const row = db
    .select()
    .from(places)
    .where(eq(places.id, `zip:${zip}`))
    .get();
  return row ? toPlace(row) : null;
}

export function listZips(db: Db, prefix: string, limit: number): Place[] {
  return list(db, and(beginsWith(prefix), eq(places.kind, 'zip')), limit).map(toPlace);
}

/** Towns inside of the boxes of `place_rtree` that `where` selects. */
export function listInBoxes(db: Db, where: SQL): Place[] {
  return list(db, inArray(places.rowid, sql`(select id from place_rtree where ${where})`)).map(toPlace);
}

/** Everything that can be misspelled: each key once. */
export function listKeys(db: Db): string[] {
  return db
    .selectDistinct({ key: places.key })
    .from(places)
    .where(ne(places.kind, 'zip'))
    .orderBy(places.key)
    .all()
    .map(({ key }) => key);
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
