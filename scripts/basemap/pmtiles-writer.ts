import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import { varints } from './vector-tile';

export type Tile = { z: number; x: number; y: number; bytes: Buffer };

export type Archive = {
  tiles: Tile[];
  metadata: Record<string, unknown>;
  bounds: { west: number; south: number; east: number; north: number };
  start: { lat: number; lng: number; zoom: number };
};

type DirectoryEntry = { id: number; offset: number; length: number; run: number };

const HEADER_BYTES = 127;
/** The header and the first directory must fit into the first 16 KiB, which a reader fetches in one go. */
const ROOT_BYTES = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 2048;
const GZIP = 2;
const VECTOR_TILES = 1;

const pack = (bytes: Buffer | string): Buffer => gzipSync(bytes, { level: 9 });

/**
 * Writes one PMTiles 3 file (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). Tiles are stored
 * along the Hilbert curve; equal tiles, such as open sea, are stored once.
 */
export function writePmtiles({ tiles, metadata, bounds, start }: Archive): Buffer {
  const { entries, contents, count } = storeTiles(tiles);
  const { root, leaves } = writeDirectories(entries);
  const meta = pack(JSON.stringify(metadata));
  const data = Buffer.concat(contents);

  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles');
  header[7] = 3;
  let offset = HEADER_BYTES;
  for (const [index, section] of [root, meta, leaves, data].entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(section.length), 16 + index * 16);
    offset += section.length;
  }
  for (const [index, total] of [count, entries.length, contents.length].entries()) {
    header.writeBigUInt64LE(BigInt(total), 72 + index * 8);
  }
  const zooms = tiles.map((tile) => tile.z);
  header.set([1, GZIP, GZIP, VECTOR_TILES, Math.min(...zooms), Math.max(...zooms)], 96);
  const degrees = [bounds.west, bounds.south, bounds.east, bounds.north];
  for (const [index, value] of degrees.entries())
    header.writeInt32LE(Math.round(value * 1e7), 102 + index * 4);
  header[118] = start.zoom;
  header.writeInt32LE(Math.round(start.lng * 1e7), 119);
  header.writeInt32LE(Math.round(start.lat * 1e7), 123);
  return Buffer.concat([header, root, meta, leaves, data]);
}

function storeTiles(tiles: Tile[]): { entries: DirectoryEntry[]; contents: Buffer[]; count: number } {
  const ordered = tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), packed: pack(bytes) }))
    .sort((a, b) => a.id - b.id);
  const offsets = new Map<string, number>();
  const contents: Buffer[] = [];
  const entries: DirectoryEntry[] = [];
  let end = 0;
  for (const { id, packed } of ordered) {
    const hash = createHash('sha256').update(packed).digest('base64');
    const offset = offsets.get(hash) ?? end;
    if (offset === end) {
      offsets.set(hash, offset);
      contents.push(packed);
      end += packed.length;
    }
    const before = entries.at(-1);
    if (before && before.offset === offset && before.id + before.run === id) before.run += 1;
    else entries.push({ id, offset, length: packed.length, run: 1 });
  }
  return { entries, contents, count: tiles.length };
}

function writeDirectories(entries: DirectoryEntry[]): { root: Buffer; leaves: Buffer } {
  const whole = writeDirectory(entries);
  if (whole.length <= ROOT_BYTES) return { root: whole, leaves: Buffer.alloc(0) };
  const leaves: Buffer[] = [];
  const pointers: DirectoryEntry[] = [];
  let offset = 0;
  for (let at = 0; at < entries.length; at += LEAF_ENTRIES) {
    const part = entries.slice(at, at + LEAF_ENTRIES);
    const leaf = writeDirectory(part);
    pointers.push({ id: part[0]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: writeDirectory(pointers), leaves: Buffer.concat(leaves) };
}

function writeDirectory(entries: DirectoryEntry[]): Buffer {
  const ids = entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0));
  const offsets = entries.map(({ offset }, index) => {
    const before = entries[index - 1];
    return before && before.offset + before.length === offset ? 0 : offset + 1;
  });
  const columns = [ids, entries.map((entry) => entry.run), entries.map((entry) => entry.length), offsets];
  return pack(varints([entries.length, ...columns.flat()]));
}
