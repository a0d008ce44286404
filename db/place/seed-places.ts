import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { metas } from '@/db/meta';
import { LAND_ROW_BYTES, LAND_ROWS } from '@/domain/place/coordinate';
import { type GazetteerRow, parseRow, rowPlace } from '@/domain/place/gazetteer-row';
import { type NamesFile, namedPlaces, namesFileSchema } from '@/domain/place/named-places';
import type { Place } from '@/domain/place/place';
import { placeKey } from '@/domain/place/place-key';
import { regionByCode } from '@/domain/place/regions';
import { countryName } from './country-names';

const META_KEY = 'gazetteer';

const manifestSchema = z.object({
  sha256: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
const aliasesSchema = z.object({ aliases: z.record(z.string(), z.array(z.string())) });

type GazetteerManifest = z.infer<typeof manifestSchema>;
type Client = Db['$client'];

/** Reads a data file and refuses one that is not the one the manifest was written for. */
function readChecked(folder: string, manifest: GazetteerManifest, name: string): Buffer {
  const bytes = fs.readFileSync(path.join(folder, name));
  const expected = manifest.files.find((file) => file.name === name)?.sha256;
  if (createHash('sha256').update(bytes).digest('hex') !== expected) {
    throw new Error(
      `data/gazetteer/${name} is not the file that manifest.json describes: run npm run gazetteer`,
    );
  }
  return bytes;
}

function clear(client: Client): void {
  client.exec(`
    DELETE FROM place;
    DELETE FROM place_alias;
    DELETE FROM place_land;
    DELETE FROM place_rtree;
    INSERT INTO place_fts(place_fts) VALUES ('delete-all');
  `);
}

/** The state by code and name, the country unless it is the usual one. */
function wordsAround({ region, country }: Pick<Place, 'region' | 'country'>): string {
  const state = region ? regionByCode(country, region) : null;
  return [
    region ?? '',
    placeKey(state?.name ?? ''),
    country === 'US' ? '' : placeKey(countryName(country)),
  ].join(' ');
}

/** Returns the rowid of each place by its id. */
function insertPlaces(client: Client, rows: GazetteerRow[]): Map<string, number> {
  const insertPlace = client.prepare(
    'INSERT INTO place (rowid, id, kind, name, label, key, region, country, lat, lng, population) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertWords = client.prepare('INSERT INTO place_fts (rowid, name, around) VALUES (?, ?, ?)');
  const insertBox = client.prepare('INSERT INTO place_rtree VALUES (?, ?, ?, ?, ?)');
  const insertAlias = client.prepare('INSERT OR IGNORE INTO place_alias VALUES (?, ?)');
  const rowids = new Map<string, number>();
  rows.forEach((row, index) => {
    const rowid = index + 1;
    const country = countryName(row.country);
    const { id, kind, name, label, region, population } = rowPlace(row, country);
    const key = placeKey(name);
    insertPlace.run(rowid, id, kind, name, label, key, region, row.country, row.lat, row.lng, population);
    rowids.set(id, rowid);
    if (kind === 'zip') return;
    insertWords.run(rowid, key, wordsAround(row));
    if (row.note !== '') insertAlias.run(placeKey(label), rowid);
    if (kind === 'city') insertBox.run(rowid, row.lat, row.lat, row.lng, row.lng);
  });
  return rowids;
}

/** Areas and hospitals known by name; the numbers of the rows run on from those that are there. Returns how many. */
function insertNamed(client: Client, file: NamesFile): number {
  const byLabel = client.prepare<
    [string],
    { id: string; lat: number; lng: number; region: string; country: string }
  >("SELECT id, lat, lng, region, country FROM place WHERE label = ? AND kind = 'city'");
  const insertPlace = client.prepare(
    'INSERT INTO place (id, kind, name, label, key, region, country, lat, lng, population) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)',
  );
  const insertWords = client.prepare('INSERT INTO place_fts (rowid, name, around) VALUES (?, ?, ?)');
  const insertAlias = client.prepare('INSERT OR IGNORE INTO place_alias VALUES (?, ?)');
  const townCalled = (label: string): Place | undefined => {
    const row = byLabel.get(label);
    if (!row) return undefined;
    const { id, lat, lng, region, country } = row;
    return { id, kind: 'city', name: label, label, point: { lat, lng }, region, country, population: null };
  };
  const named = namedPlaces(file, townCalled);
  for (const { place, keys } of named) {
    const { id, kind, name, label, region, country, point } = place;
    const key = placeKey(name);
    const { lastInsertRowid } = insertPlace.run(
      id,
      kind,
      name,
      label,
      key,
      region,
      country,
      point.lat,
      point.lng,
    );
    if (kind === 'area') insertWords.run(lastInsertRowid, key, wordsAround({ region, country }));
    for (const other of keys) insertAlias.run(other, lastInsertRowid);
  }
  return named.length;
}

function insertAliases(client: Client, aliases: Record<string, string[]>, rowids: Map<string, number>): void {
  const insert = client.prepare('INSERT OR IGNORE INTO place_alias VALUES (?, ?)');
  for (const [name, ids] of Object.entries(aliases)) {
    for (const id of ids) {
      const rowid = rowids.get(id);
      if (rowid === undefined)
        throw new Error(`aliases.json: ${name} points to ${id}, which is not in the gazetteer`);
      insert.run(placeKey(name), rowid);
    }
  }
}

function insertLand(client: Client, bits: Buffer): void {
  const insert = client.prepare('INSERT INTO place_land VALUES (?, ?)');
  for (let row = 0; row < LAND_ROWS; row++) {
    insert.run(row, bits.subarray(row * LAND_ROW_BYTES, (row + 1) * LAND_ROW_BYTES));
  }
}

/**
 * Loads `data/gazetteer` into the database, all or nothing; does nothing when the same data is loaded already.
 * Throws when a data file is missing or does not fit the manifest.
 */
export function seedPlaces(
  db: Db,
  { projectRoot = process.cwd() }: { projectRoot?: string } = {},
): { seeded: boolean; rows: number } {
  const folder = path.join(projectRoot, 'data', 'gazetteer');
  const manifest = manifestSchema.parse(
    JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')),
  );
  const isLoaded = () =>
    db.select().from(metas).where(eq(metas.key, META_KEY)).get()?.value === manifest.sha256;
  if (isLoaded()) return { seeded: false, rows: 0 };

  const rows = gunzipSync(readChecked(folder, manifest, 'places.tsv.gz'))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parseRow);
  const land = gunzipSync(readChecked(folder, manifest, 'land.bin.gz'));
  const { aliases } = aliasesSchema.parse(
    JSON.parse(readChecked(folder, manifest, 'aliases.json').toString('utf8')),
  );
  const names = namesFileSchema.parse(
    JSON.parse(readChecked(folder, manifest, 'names.json').toString('utf8')),
  );
  const load = db.$client.transaction(() => {
    // Another process may have done it while this one read the files.
    if (isLoaded()) return { seeded: false, rows: 0 };
    clear(db.$client);
    insertAliases(db.$client, aliases, insertPlaces(db.$client, rows));
    const named = insertNamed(db.$client, names);
    insertLand(db.$client, land);
    db.insert(metas)
      .values({ key: META_KEY, value: manifest.sha256 })
      .onConflictDoUpdate({ target: metas.key, set: { value: manifest.sha256 } })
      .run();
    return { seeded: true, rows: rows.length + named };
  });
  return load.immediate();
}
