import { describe, expect, test } from 'vitest';
import { writePmtiles } from './pmtiles-writer';
import { archiveOf, readTile } from './tiles.fixture';
import { encodeTile, SHAPES } from './vector-tile';

const bounds = { west: -84, south: 41, east: -83, north: 42 };
const start = { lat: 41.65, lng: -83.54, zoom: 7 };
const tile = (z: number, x: number, y: number, name: string) => ({
  z,
  x,
  y,
  bytes: encodeTile({
    places: [
      { shape: SHAPES.point, parts: [[[2048, 1024]]], tags: { name, zoom: 7, share: 0.5, below: -3 } },
    ],
    roads: [
      {
        shape: SHAPES.line,
        parts: [
          [
            [0, 0],
            [4096, 4096],
          ],
          [
            [8, 0],
            [0, 8],
          ],
        ],
        tags: {},
      },
    ],
    water: [
      {
        shape: SHAPES.polygon,
        parts: [
          [
            [0, 0],
            [64, 0],
            [64, 64],
            [0, 0],
          ],
        ],
        tags: { kind: 'lake' },
      },
    ],
    empty: [],
  }),
});
const write = (tiles: ReturnType<typeof tile>[]) =>
  writePmtiles({ tiles, metadata: { name: 'test' }, bounds, start });

/** Names of many lengths, so that the directory does not compress to nothing. */
const unlike = (index: number): string =>
  `${index} ${String(Math.sin(index)).slice(0, 2 + ((index * 7919) % 16))}`;

describe('writePmtiles', () => {
  test('what was written is what the map library reads', async () => {
    const archive = archiveOf(write([tile(0, 0, 0, 'Toledo'), tile(1, 0, 0, 'Toledo')]));
    const layers = await readTile(archive, 0, 0, 0);
    expect([...layers.keys()]).toEqual(['places', 'roads', 'water']);
    const [place] = layers.get('places') ?? [];
    expect(place?.props).toEqual({ name: 'Toledo', zoom: 7, share: 0.5, below: -3 });
    expect(place?.geom).toMatchObject([[{ x: 256, y: 128 }]]);
    expect(layers.get('roads')?.[0]?.geom).toMatchObject([
      [
        { x: 0, y: 0 },
        { x: 512, y: 512 },
      ],
      [
        { x: 1, y: 0 },
        { x: 0, y: 1 },
      ],
    ]);
    expect(layers.get('water')?.[0]?.geom[0]).toMatchObject([{ x: 0 }, { x: 8 }, { x: 8 }, { x: 0 }]);
  });

  test('the header says what is inside', async () => {
    const archive = archiveOf(write([tile(0, 0, 0, 'a'), tile(1, 0, 0, 'b'), tile(1, 1, 0, 'b')]));
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      numAddressedTiles: 3,
      numTileContents: 2,
      minZoom: 0,
      maxZoom: 1,
      minLon: -84,
      maxLat: 42,
      centerLat: 41.65,
      centerZoom: 7,
    });
    expect(await archive.getMetadata()).toEqual({ name: 'test' });
  });

  test('a tile that is not there is not there', async () => {
    const archive = archiveOf(write([tile(1, 0, 0, 'a')]));
    expect(await archive.getZxy(1, 1, 1)).toBeUndefined();
  });

  test('thousands of tiles are found through leaf directories', async () => {
    const share = (value: number): number => Math.abs(value * 1e4) % 1;
    const scattered = (index: number) =>
      [Math.floor(share(Math.sin(index)) * 2 ** 14), Math.floor(share(Math.cos(index)) * 2 ** 14)] as const;
    const tiles = Array.from({ length: 6000 }, (_, index) => tile(14, ...scattered(index), unlike(index)));
    const file = write(tiles);
    const archive = archiveOf(file);
    expect((await archive.getHeader()).rootDirectoryLength).toBeLessThanOrEqual(16_257);
    expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    const found = await readTile(archive, 14, ...scattered(4321));
    expect(found.get('places')?.[0]?.props.name).toBe(unlike(4321));
  });
});
