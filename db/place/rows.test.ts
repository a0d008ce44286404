import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { openTestGazetteer } from '@/db/test-database';
import {
  findZip,
  listByAlias,
  listByAliasPrefix,
  listByIds,
  listByKey,
  listByKeyPrefix,
  listByWords,
  listInBoxes,
  listKeys,
  listZips,
  postalCodesOf,
} from './rows';
import { places } from './schema';

type Row = typeof places.$inferSelect & { rowid: number };
let db: Db;
/** The whole gazetteer as it stands in the table: each answer is looked for in it by hand. */
let all: Row[];
beforeAll(() => {
  db = openTestGazetteer();
  all = db.select().from(places).orderBy(places.rowid).all() as Row[];
});

const ids = (found: { id: string }[]) => found.map(({ id }) => id);
const keyed = (found: { place: { id: string } }[]) => found.map(({ place }) => place.id);
const isName = ({ kind }: Row) => kind !== 'zip' && kind !== 'hospital';
const named = (keep: (row: Row) => boolean) => ids(all.filter((row) => isName(row) && keep(row)));

describe('names', () => {
  test.each(['springfield', 'toledo', 'saint louis', 'no such place'])(
    '%s: all of them, the best first',
    (key) => {
      expect(keyed(listByKey(db, [key]))).toEqual(named((row) => row.key === key));
    },
  );

  test('several spellings are asked for at once', () => {
    const keys = ['toledo', 'dayton'];
    expect(keyed(listByKey(db, keys))).toEqual(named((row) => keys.includes(row.key)));
    expect(listByKey(db, [])).toEqual([]);
  });

  test.each(['tol', 'san', 'x', 'qqq'])('%s… goes on, but is not the whole name', (prefix) => {
    const going = named((row) => row.key.startsWith(prefix) && row.key !== prefix);
    expect(keyed(listByKeyPrefix(db, prefix, 8))).toEqual(going.slice(0, 8));
  });

  test('what can be misspelled holds each name once, in order, and no number', () => {
    const keys = listKeys(db);
    expect(keys).toEqual([...new Set(keys)].toSorted());
    expect(new Set(keys)).toEqual(new Set(all.filter(isName).map(({ key }) => key)));
  });
});

describe('words', () => {
  test.each([[['new']], [['san', 'fran']], [['port', 'or']]])('%j begin words of what is found', (words) => {
    const found = listByWords(
      db,
      words.map((word) => [word]),
      20,
    );
    expect(found.length).toBeGreaterThan(0);
    const [first = ''] = words;
    for (const { place } of found) {
      expect(
        place.name
          .toLowerCase()
          .split(/[^a-z]+/)
          .some((word) => word.startsWith(first)),
      ).toBe(true);
    }
    const order = keyed(found).map((id) => all.findIndex((row) => row.id === id));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('another spelling of a word finds at least as much', () => {
    const one = keyed(listByWords(db, [['saint'], ['paul']], 100));
    const both = keyed(listByWords(db, [['saint', 'st'], ['paul']], 100));
    expect(both).toEqual(expect.arrayContaining(one));
  });
});

describe('other names', () => {
  test('New York is also NYC; a whole name goes on nowhere', () => {
    expect(listByAlias(db, 'nyc').map(({ name }) => name)).toEqual(['New York']);
    expect(listByAlias(db, 'ny')).not.toEqual(listByAlias(db, 'nyc'));
    expect(ids(listByAliasPrefix(db, 'ny', 10))).toEqual(expect.arrayContaining(ids(listByAlias(db, 'nyc'))));
    expect(ids(listByAliasPrefix(db, 'nyc', 10))).not.toEqual(
      expect.arrayContaining(ids(listByAlias(db, 'nyc'))),
    );
  });
});

describe('postal codes', () => {
  test('are found whole only, and never as a name', () => {
    expect(findZip(db, '43604')).toMatchObject({ kind: 'zip', region: 'OH', country: 'US' });
    for (const none of ['4360', '00000', '43604-1', 'toledo']) expect(findZip(db, none), none).toBeNull();
    expect(listByKey(db, ['43604'])).toEqual([]);
  });

  test('that begin so are listed up to a limit', () => {
    const begun = ids(all.filter(({ kind, key }) => kind === 'zip' && key.startsWith('4360')));
    expect(begun.length).toBeGreaterThan(3);
    expect(ids(listZips(db, '4360', 100))).toEqual(begun);
    expect(ids(listZips(db, '4360', 2))).toEqual(begun.slice(0, 2));
  });

  test('tell where a hospital should be: with four more digits, of no other country', () => {
    const find = postalCodesOf(db);
    const point = findZip(db, '43604')?.point;
    expect(point).toBeDefined();
    expect(find('US', '43604')).toEqual(point);
    expect(find('US', '43604-1234')).toEqual(point);
    expect(find('CA', '43604')).toBeNull();
    expect(find('US', '00000')).toBeNull();
    expect(find('US', '00000')).toBeNull();
  });
});

test('by number, in the order of the gazetteer whatever the order asked', () => {
  const some = [all[900], all[3], all[77]].map((row) => row?.id ?? '');
  expect(ids(listByIds(db, [...some, 'none']))).toEqual([some[1], some[2], some[0]]);
  expect(listByIds(db, [])).toEqual([]);
});

test('inside of a box: every town whose point lies there, as a look at each one says', () => {
  const box = { south: 41.5, north: 41.8, west: -83.8, east: -83.3 };
  const inside = (row: Row) =>
    row.lat >= box.south && row.lat <= box.north && row.lng >= box.west && row.lng <= box.east;
  const found = ids(listInBoxes(db, [box, box]));
  expect(found.length).toBeGreaterThan(5);
  expect(found).toEqual(ids(all.filter((row) => row.kind === 'city' && inside(row))));
});
