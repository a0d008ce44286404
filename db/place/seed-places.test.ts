import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { openTestDatabase } from '@/db/test-database';
import { findPlace } from './find-place';
import { seedPlaces } from './seed-places';

let db: Db;
let projectRoot: string;
const count = (table: string) => db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
const dataFile = (name: string) => path.join(projectRoot, 'data', 'gazetteer', name);

beforeEach(() => {
  db = openTestDatabase();
  projectRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'gazetteer-'));
  fs.cpSync('data/gazetteer', path.join(projectRoot, 'data', 'gazetteer'), { recursive: true });
});
afterEach(() => fs.rmSync(projectRoot, { recursive: true }));

describe('seedPlaces', { timeout: 60_000 }, () => {
  it('loads everything once', () => {
    const first = seedPlaces(db, { projectRoot });
    expect(first.seeded).toBe(true);
    expect(first.rows).toBe(count('place'));
    expect(seedPlaces(db, { projectRoot })).toEqual({ seeded: false, rows: 0 });
  });

  it('loads again when the data has changed, and leaves no trace of the old', () => {
    seedPlaces(db, { projectRoot });
    const before = ['place', 'place_rtree', 'place_alias', 'place_land'].map(count);
    db.$client.exec("UPDATE meta SET value = 'older' WHERE key = 'gazetteer'");
    db.$client.exec("INSERT INTO place_alias VALUES ('toledo', 1)");
    expect(seedPlaces(db, { projectRoot }).seeded).toBe(true);
    expect(['place', 'place_rtree', 'place_alias', 'place_land'].map(count)).toEqual(before);
    expect(findPlace(db, 'Toledo')).toMatchObject({ outcome: 'found', place: { label: 'Toledo, OH' } });
  });

  it('refuses a file that is not the one described, and changes nothing', () => {
    seedPlaces(db, { projectRoot });
    const before = count('place');
    const manifest = JSON.parse(fs.readFileSync(dataFile('manifest.json'), 'utf8'));
    fs.writeFileSync(dataFile('manifest.json'), JSON.stringify({ ...manifest, sha256: 'newer' }));
    fs.appendFileSync(dataFile('places.tsv.gz'), 'x');
    expect(() => seedPlaces(db, { projectRoot })).toThrow('places.tsv.gz');
    expect(count('place')).toBe(before);
  });

  it('says so when there is no data', () => {
    fs.rmSync(dataFile('manifest.json'));
    expect(() => seedPlaces(db, { projectRoot })).toThrow('manifest.json');
  });
});
