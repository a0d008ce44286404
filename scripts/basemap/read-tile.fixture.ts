import { PMTiles, type Source } from 'pmtiles';
import { type Feature, PmtilesSource } from 'protomaps-leaflet';

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
