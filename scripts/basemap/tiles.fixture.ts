import { PMTiles, type Source } from 'pmtiles';
import { type Feature, PmtilesSource } from 'protomaps-leaflet';
import { toWorld } from './lines';
import { writePmtiles } from './pmtiles-writer';
import { encodeTile, SHAPES, type TileFeature } from './vector-tile';

/** Lets a test read an archive from memory, as the browser reads it by ranges. */
export function archiveOf(file: Buffer): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(file.subarray(offset, offset + length)).buffer,
    }),
  };
  return new PMTiles(source);
}

/** One tile's features by layer, decoded by the library that draws them; 512 units wide. */
export async function readTile(
  archive: PMTiles,
  z: number,
  x: number,
  y: number,
): Promise<Map<string, Feature[]>> {
  const reader = new PmtilesSource('memory', false);
  return Object.assign(reader, { p: archive }).get({ z, x, y }, 512);
}

type Pair = [number, number];

const TOLEDO = { lat: 41.6528, lng: -83.5379 };
/** As deep as Protomaps' own files. */
const ZOOM = 15;
const WHOLE: Pair[] = [
  [-80, -80],
  [4176, -80],
  [4176, 4176],
  [-80, 4176],
  [-80, -80],
];

const road = (parts: Pair[][], kind: string, name: string): TileFeature => ({
  shape: SHAPES.line,
  parts,
  tags: { kind, name, min_zoom: 0, sort_rank: 400 },
});

/** Three made-up streets and a pond in Protomaps' schema, the same at every zoom: enough to see that it is drawn. */
const streets = encodeTile({
  earth: [{ shape: SHAPES.polygon, parts: [WHOLE], tags: { kind: 'earth' } }],
  water: [
    {
      shape: SHAPES.polygon,
      parts: [
        [
          [2600, 2600],
          [3600, 2600],
          [3600, 3600],
          [2600, 2600],
        ],
      ],
      tags: { kind: 'lake' },
    },
  ],
  roads: [
    road(
      [
        [
          [0, 1000],
          [4096, 1000],
        ],
      ],
      'major_road',
      'First Street',
    ),
    road(
      [
        [
          [1000, 0],
          [1000, 4096],
        ],
      ],
      'major_road',
      'Second Street',
    ),
    road(
      [
        [
          [0, 0],
          [4096, 4096],
        ],
      ],
      'highway',
      'Third Street',
    ),
  ],
});

function aroundToledo(z: number): { z: number; x: number; y: number; bytes: Buffer }[] {
  const size = 2 ** z;
  const [x, y] = toWorld([TOLEDO.lng, TOLEDO.lat]).map((share) => Math.floor(share * size)) as [
    number,
    number,
  ];
  const steps = [-2, -1, 0, 1, 2];
  return steps
    .flatMap((dx) => steps.map((dy) => ({ z, x: x + dx, y: y + dy, bytes: streets })))
    .filter((tile) => Math.min(tile.x, tile.y) >= 0 && Math.max(tile.x, tile.y) < size);
}

/** A small street map around Toledo (e2e/fixtures/street.pmtiles), for tests of a map that an operator brings along. */
export function streetMap(): Buffer {
  const tiles = Array.from({ length: ZOOM + 1 }, (_, z) => aroundToledo(z)).flat();
  const bounds = { west: -84, south: 41.2, east: -83, north: 42.2 };
  return writePmtiles({ tiles, metadata: { name: 'streets' }, bounds, start: { ...TOLEDO, zoom: 12 } });
}
