import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BOUNDS, MAX_DATA_ZOOM, tilesAt } from './coverage';
import { cutter, LINE_BUFFER, readLayers, tileLayer } from './layers';
import { manifest } from './manifest';
import { buildOutline } from './outline';
import { type Tile, writePmtiles } from './pmtiles-writer';
import { type Shores, shores } from './shores';
import { encodeTile } from './vector-tile';
import { waterOf } from './water-tile';

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
