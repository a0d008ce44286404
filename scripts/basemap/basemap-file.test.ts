import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import basemap from '@/data/map/basemap.json';
import { toWorld } from './lines';
import { archiveOf, readTile } from './tiles.fixture';

const file = readFileSync(`public/basemap/${basemap.file}`);
const archive = archiveOf(file);

async function tileAt(z: number, lng: number, lat: number) {
  const [x, y] = toWorld([lng, lat]).map((share) => Math.floor(share * 2 ** z)) as [number, number];
  return readTile(archive, z, x, y);
}

async function namesAt(layer: string, z: number, lng: number, lat: number) {
  return (await tileAt(z, lng, lat)).get(layer)?.map(({ props }) => props.name) ?? [];
}

describe('the committed basemap', () => {
  test('is the only one, is what its manifest says, and its name carries its hash', () => {
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(readdirSync('public/basemap').filter((name) => name.endsWith('.pmtiles'))).toEqual([basemap.file]);
    expect(sha256).toBe(basemap.sha256);
    expect(file.length).toBe(basemap.bytes);
    expect(basemap.file).toBe(`basemap-${sha256.slice(0, 10)}.pmtiles`);
  });

  test('is small enough to be in the repository', () => {
    expect(file.length).toBeLessThan(11_000_000);
  });

  test('covers the world down to the zoom that the manifest names', async () => {
    expect(await archive.getHeader()).toMatchObject({
      minZoom: 0,
      maxZoom: basemap.maxDataZoom,
      minLon: -180,
      maxLon: 180,
    });
    expect([...(await tileAt(9, -83.54, 41.65)).keys()]).toEqual(
      expect.arrayContaining(['usa', 'rivers', 'counties', 'states', 'places', 'water']),
    );
  });

  test('names the great cities on the map of the country, smaller ones later', async () => {
    expect(await namesAt('places', 3, -74, 40.7)).toContain('New York');
    expect(await namesAt('places', 3, -83.5, 41.6)).not.toContain('Toledo');
    expect(await namesAt('places', 5, -83.5, 41.6)).toContain('Toledo');
    expect(await namesAt('places', 9, -83.74, 42.28)).toContain('Ann Arbor');
  });

  test('knows states, provinces, countries and waters', async () => {
    expect(await namesAt('areas', 5, -83, 40.2)).toContain('Ohio');
    expect(await namesAt('areas', 5, -80.2, 44.2)).toContain('Ontario');
    expect(await namesAt('water_names', 6, -81.3, 42.12)).toContain('Lake Erie');
    const [name] = (await tileAt(6, 8.1, 46.75)).get('country_names') ?? [];
    expect(name?.props).toMatchObject({ name: 'Switzerland', name_es: 'Suiza' });
  });

  test.each([
    ['New York', -74.006, 40.714],
    ['Toronto', -79.37, 43.72],
    ['Anchorage', -149.9, 61.2],
    ['Honolulu', -157.85, 21.32],
    ['San Juan', -66.06, 18.4],
    ['Hagåtña', 144.76, 13.46],
    ['Pago Pago', -170.72, -14.31],
    ['Amsterdam', 4.83, 52.35],
    ['Zürich', 8.55, 47.4],
    ['Oslo', 10.71, 59.95],
  ])('%s has its own detailed tile', async (_, lng, lat) => {
    expect((await tileAt(9, lng, lat)).size).toBeGreaterThan(0);
  });

  test('names its sources with their terms', () => {
    expect(basemap.attribution).toContain('GeoNames CC BY 4.0');
    expect(basemap.sources.map((source) => source.licence).join()).toMatch(/public domain.*CC BY 4\.0.*LGPL/);
  });
});
