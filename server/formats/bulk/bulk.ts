import 'server-only';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { everyCenter } from '@/db/search/centers';
import { type Bulk, bulkSchema } from '@/domain/formats/json/bulk';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { today } from '@/server/today';
import { BULK_MAKERS, type BulkMaker } from './makers';

const MANIFEST = 'manifest.json';
/** Between two such batches other requests are answered. */
const LISTINGS_AT_ONCE = 25;
/** Who read the manifest before midnight still finds its files. */
const DAYS_KEPT = 2;
const DAY_FOLDER = /^\d{4}-\d{2}-\d{2}$/;

declare global {
  // On globalThis, because Next loads a module once per bundle: the job and the route make them together.
  var haiBulk: Promise<Bulk> | undefined;
}

const home = () => path.join(env().DATA_DIR, 'bulk');

/** Today's files; made if nobody has yet. Throws what the disk says. */
export function todaysBulk(): Promise<Bulk> {
  const known = readBulk(today());
  if (known) return Promise.resolve(known);
  globalThis.haiBulk ??= makeBulk(today()).finally(() => {
    globalThis.haiBulk = undefined;
  });
  return globalThis.haiBulk;
}

/** null: there are no whole files of that day. */
function readBulk(day: string): Bulk | null {
  const file = path.join(home(), day, MANIFEST);
  if (!DAY_FOLDER.test(day) || !fs.existsSync(file)) return null;
  const names = BULK_MAKERS.map(({ name }) => name).join();
  const read = bulkSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
  // A new build may make other files.
  return read.success && read.data.files.map(({ name }) => name).join() === names ? read.data : null;
}

/** One file of a day that is still kept; null: there is none. */
export function findBulkFile(day: string, name: string) {
  const file = readBulk(day)?.files.find((one) => one.name === name);
  return file ? { ...file, path: path.join(home(), day, file.name) } : null;
}

/** Written beside and then named: whoever looks meanwhile finds what was there, whole. */
async function makeBulk(day: string): Promise<Bulk> {
  const draft = path.join(home(), `.making-${process.pid}`);
  // What a process that was killed left behind.
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true });
  try {
    const bulk = await writeFiles(draft, day);
    fs.writeFileSync(path.join(draft, MANIFEST), JSON.stringify(bulk));
    fs.rmSync(path.join(home(), day), { recursive: true, force: true });
    fs.renameSync(draft, path.join(home(), day));
    removeOld();
    return bulk;
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** One pass over the list for all files; never more than a batch of it is in memory. */
async function writeFiles(folder: string, day: string): Promise<Bulk> {
  const madeAt = new Date().toISOString();
  const files = BULK_MAKERS.map((maker) => new GrowingFile(folder, maker));
  let listings = 0;
  for (const center of everyCenter(db(), day)) {
    for (const file of files) file.add(center);
    if (++listings % LISTINGS_AT_ONCE > 0) continue;
    for (const file of files) file.flush();
    await setImmediate();
  }
  return { day, madeAt, listings, files: files.map((file) => file.end(day)) };
}

class GrowingFile {
  readonly #hash = createHash('sha256');
  readonly #file: number;
  #waiting: string;
  #bytes = 0;

  constructor(
    folder: string,
    readonly maker: BulkMaker,
  ) {
    this.#file = fs.openSync(path.join(folder, maker.name), 'w');
    this.#waiting = maker.head;
  }

  add(center: Parameters<BulkMaker['line']>[0]): void {
    this.#waiting += this.maker.line(center);
  }

  flush(): void {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    this.#bytes += bytes.length;
    this.#hash.update(bytes);
    fs.writeFileSync(this.#file, bytes);
  }

  end(day: string): Bulk['files'][number] {
    this.flush();
    fs.closeSync(this.#file);
    const { name, type } = this.maker;
    const url = `/api/v1/bulk/${day}/${name}`;
    return { name, url, type, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

function removeOld(): void {
  const days = fs.readdirSync(home()).filter((name) => DAY_FOLDER.test(name));
  for (const day of days.toSorted().slice(0, -DAYS_KEPT))
    fs.rmSync(path.join(home(), day), { recursive: true, force: true });
}
