import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { Line } from './geojson';

export type Segment = { level: number; line: Line };

/** `high` is about 200 m, `full` about 100 m between points. */
export type Detail = 'low' | 'high' | 'full';

const DETAIL_FLAG: Record<Detail, string> = { low: '-Dl', high: '-Dh', full: '-Df' };
const INSTALL = 'Install the water data first: apt-get install --no-install-recommends gmt gmt-gshhg-full';

/** Level 1 is the sea shore, 2 a lake, 3 an island in a lake. `minAreaKm2` drops specks before they are parsed. */
export const readShores = (detail: Detail, minAreaKm2: number): Promise<Segment[]> =>
  readSegments([DETAIL_FLAG[detail], `-A${minAreaKm2}/0/3`, '-W1', '-W2', '-W3']);

/** Level 0–1 are rivers wide enough for two banks, 2–4 permanent, 5 small, 6–8 dry for part of the year, 9–10 canals. */
export const readRivers = (detail: Detail): Promise<Segment[]> => readSegments([DETAIL_FLAG[detail], '-Ia']);

/** Borders of states and provinces within the Americas. */
export const readProvinceBorders = (): Promise<Segment[]> => readSegments(['-Dh', '-N2']);

async function readSegments(what: string[]): Promise<Segment[]> {
  const gmt = spawn('gmt', ['pscoast', '-Rg', '-M', ...what], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    gmt.on('error', () => reject(new Error(INSTALL)));
    gmt.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`gmt ended with ${code}. ${INSTALL}`)),
    );
  });
  const [segments] = await Promise.all([parseSegments(createInterface({ input: gmt.stdout })), ended]);
  return segments;
}

/** Reads GMT's multi-segment text: `> … Level 2` opens a segment, then one `lng<tab>lat` a line, lng from 0 to 360. */
export async function parseSegments(text: AsyncIterable<string> | Iterable<string>): Promise<Segment[]> {
  const segments: Segment[] = [];
  let line: Line = [];
  for await (const row of text) {
    if (row.startsWith('>')) {
      line = [];
      segments.push({ level: Number(row.slice(row.lastIndexOf(' '))), line });
    } else if (row !== '' && !row.startsWith('#')) {
      const tab = row.indexOf('\t');
      const lng = Number(row.slice(0, tab));
      line.push([lng > 180 ? lng - 360 : lng, Number(row.slice(tab + 1))]);
    }
  }
  return segments.filter((segment) => segment.line.length > 1);
}
