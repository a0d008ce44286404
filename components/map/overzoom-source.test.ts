import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import basemap from '@/data/map/basemap.json';
import { toSpot } from '@/domain/map/web-mercator';
import { OverzoomSource } from './overzoom-source';

const file = readFileSync(`public/basemap/${basemap.file}`);
const TILE_PX = 512;
const tokyo = { lat: 35.69, lng: 139.69 };
const toledo = { lat: 41.65, lng: -83.54 };

beforeEach(() => {
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Headers }) => {
    const [from = 0, to = 0] = (headers.get('range') ?? '').replace('bytes=', '').split('-').map(Number);
    return new Response(new Uint8Array(file.subarray(from, to + 1)), { status: 206 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The tile at a data zoom that holds a point, and the point's place in it. */
async function tileAt(z: number, point: { lat: number; lng: number }) {
  const spot = toSpot(point, z + 1);
  const tile = { z, x: Math.floor(spot.x / TILE_PX), y: Math.floor(spot.y / TILE_PX) };
  const layers = await new OverzoomSource('https://example.org/a.pmtiles').get(tile, TILE_PX);
  return { layers, x: spot.x - tile.x * TILE_PX, y: spot.y - tile.y * TILE_PX };
}

describe('OverzoomSource', () => {
  test('gives the file’s own tile where there is one', async () => {
    const { layers } = await tileAt(9, toledo);
    expect(layers.get('counties')?.length).toBeGreaterThan(0);
  });

  test.each([6, 7, 9])('enlarges a lower tile where there is none: Tokyo at zoom %i', async (zoom) => {
    const { layers, x, y } = await tileAt(zoom, tokyo);
    const city = layers.get('places')?.find(({ props }) => props.name === 'Tokyo');
    const place = city?.geom[0]?.[0];
    const reach = 2 ** (zoom - 5);
    expect(Math.abs((place?.x ?? 1e9) - x)).toBeLessThan(reach);
    expect(Math.abs((place?.y ?? 1e9) - y)).toBeLessThan(reach);
    expect(city?.bbox.minX).toBeCloseTo(place?.x ?? 0, 6);
  });

  test('leaves out what lies beside the quarter', async () => {
    const { layers } = await tileAt(9, tokyo);
    for (const { bbox } of [...layers.values()].flat()) {
      expect(bbox.maxX >= 0 && bbox.maxY >= 0 && bbox.minX < TILE_PX && bbox.minY < TILE_PX).toBe(true);
    }
  });
});
