import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Bounds, Point } from '@/domain/point';

const INSTALLED = '/usr/lib/postgresql';

/** The newest PostgreSQL of this machine that has PostGIS; null: there is none. */
function findPrograms(): string | null {
  if (!fs.existsSync(INSTALLED)) return null;
  const versions = fs.readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  const found = versions.find((version) =>
    fs.existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
  );
  return found ? path.join(INSTALLED, found, 'bin') : null;
}

/** PostgreSQL does not run as root. */
const asServer = (program: string, args: string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];

/** A server of our own in a folder of its own, over a socket, filled with the points; null: none is installed. */
export async function openPostgis(points: Point[], asked: { nearest: number; radiusKm: number }) {
  const programs = findPrograms();
  if (!programs) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-postgis-'));
  fs.chmodSync(folder, 0o777);
  const data = path.join(folder, 'data');
  execFileSync(
    ...asServer(path.join(programs, 'initdb'), ['-D', data, '-U', 'bench', '--auth=trust', '-E', 'UTF8']),
  );
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'jit=off',
    'shared_buffers=512MB',
    'max_parallel_workers_per_gather=0',
  ];
  const server = spawn(
    ...asServer(path.join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])]),
    { stdio: 'ignore' },
  );
  const client = await connect(folder);
  await client.query('create extension postgis');
  await client.query('create table p (id integer primary key, offers integer, at geography(point))');
  for (let from = 0; from < points.length; from += 20_000) {
    const part = points.slice(from, from + 20_000);
    await client.query(
      `insert into p select id, case when (id - 1) % 3 = 0 then 0 else 3 end, st_point(lng, lat)::geography
        from unnest($1::int[], $2::float8[], $3::float8[]) as t (id, lat, lng)`,
      [part.map((_, i) => from + i + 1), part.map(({ lat }) => lat), part.map(({ lng }) => lng)],
    );
  }
  await client.query('create index on p using gist (at)');
  await client.query('vacuum analyze p');
  const here = 'st_point($2, $1)::geography';
  const ask = (name: string, text: string) => async (values: number[]) =>
    (await client.query<{ id: number }>({ name, text, values })).rows.map(({ id }) => id - 1);
  const nearest = ask('nearest', `select id from p order by at <-> ${here} limit ${asked.nearest}`);
  const filtered = ask(
    'filtered',
    `select id from p where offers = 3 order by at <-> ${here} limit ${asked.nearest}`,
  );
  const radius = ask(
    'radius',
    `select id from p where st_dwithin(at, ${here}, ${asked.radiusKm * 1000}) order by at <-> ${here}`,
  );
  const box = ask('box', 'select id from p where at && st_makeenvelope($1, $2, $3, $4, 4326)::geography');
  return {
    name: 'PostGIS over a socket',
    nearest: ({ lat, lng }: Point) => nearest([lat, lng]),
    filtered: ({ lat, lng }: Point) => filtered([lat, lng]),
    radius: ({ lat, lng }: Point) => radius([lat, lng]),
    box: ({ west, south, east, north }: Bounds) => box([west, south, east, north]),
    async close() {
      await client.end();
      execFileSync(...asServer(path.join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']));
      server.kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function connect(folder: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ host: folder, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries > 50) throw error;
      await setTimeout(200);
    }
  }
}
