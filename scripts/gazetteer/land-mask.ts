import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LAND_COLUMNS, LAND_ROWS, landCell } from '@/domain/place/coordinate';
import type { Point } from '@/domain/point';

/** Sampled twice as finely as the mask, so that a spit of land is not missed. */
const FINE = 2;

/** 1 for land, 0 for sea and for lakes of more than 500 km²; pole to pole, from 180° W. */
function sampleLand(): Buffer | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'land-'));
  const gmt = (command: string) =>
    spawnSync('gmt', command.split(' '), {
      cwd: folder,
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  try {
    const step = 360 / (LAND_COLUMNS * FINE);
    if (gmt(`grdlandmask -Rd -I${step} -rp -Df -N0/1/0/1/0 -A500/0/4 -Gland.grd`).status !== 0) return null;
    const { status, stdout } = gmt('grd2xyz land.grd -ZTLc');
    return status === 0 ? stdout : null;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/**
 * One bit for each cell of a tenth of a degree: land, or next to land, or next to a town of the gazetteer.
 * Needs the program `gmt` with the GSHHG shorelines; null where they are not installed.
 */
export function buildLandMask(towns: Point[]): Buffer | null {
  const fine = sampleLand();
  if (!fine) return null;
  const land = new Uint8Array(LAND_ROWS * LAND_COLUMNS);
  const markAround = (row: number, column: number) => {
    for (let y = Math.max(0, row - 1); y <= Math.min(LAND_ROWS - 1, row + 1); y++) {
      for (let x = column - 1; x <= column + 1; x++) {
        land[y * LAND_COLUMNS + ((x + LAND_COLUMNS) % LAND_COLUMNS)] = 1;
      }
    }
  };
  const width = LAND_COLUMNS * FINE;
  fine.forEach((value, index) => {
    if (value === 1) markAround(Math.floor(index / width / FINE), Math.floor((index % width) / FINE));
  });
  for (const town of towns) {
    const { row, column } = landCell(town);
    markAround(row, column);
  }
  const bits = Buffer.alloc(land.length / 8);
  land.forEach((value, index) => {
    if (value === 1) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  });
  return bits;
}
