import 'server-only';
import type { Db } from '@/db/client';
import { openSnapshot, readPointer } from '@/db/snapshot/read';
import type { Pointer } from '@/domain/snapshot/pointer';
import { log, logBug } from '@/server/log';

const LOOK_EVERY_MS = 1000;
/** Whoever took a handle before the change is long done with it by then. */
const CLOSE_AFTER_MS = 60_000;

type Shown = Pick<Pointer, 'file' | 'sha256' | 'publishedAt' | 'checkedAt'>;

declare global {
  // On globalThis, because Next loads a module more than once.
  var haiSnapshot: Shown | undefined;
  var haiFollows: NodeJS.Timeout | undefined;
}

let refused = '';

/** Opens the newest copy in the folder, unless it is open or unusable; then what was shown goes on being shown. */
export async function takeNewest(folder: string): Promise<void> {
  const pointer = readPointer(folder);
  if (!pointer) return refuse('snapshot.json is not there or not whole.');
  if (pointer.sha256 === globalThis.haiSnapshot?.sha256) {
    globalThis.haiSnapshot = pointer;
    return;
  }
  const opened = await openSnapshot(folder, pointer);
  if (typeof opened !== 'string') return show(opened, pointer);
  refuse(opened);
  if (globalThis.haiSnapshot || !pointer.previous) return;
  // At the start there is nothing to go on with but the one before.
  const before = await openSnapshot(folder, pointer.previous);
  const { publishedAt, checkedAt } = pointer;
  if (typeof before !== 'string') show(before, { ...pointer.previous, publishedAt, checkedAt });
}

/** Said once, not each second. */
function refuse(why: string): void {
  if (why !== refused) log().warn({ why }, 'snapshot not taken');
  refused = why;
}

function show(opened: Db, pointer: Shown): void {
  const before = globalThis.haiDatabase;
  globalThis.haiDatabase = opened;
  globalThis.haiSnapshot = pointer;
  refused = '';
  log().info({ file: pointer.file, publishedAt: pointer.publishedAt }, 'snapshot taken');
  if (before) setTimeout(() => before.$client.close(), CLOSE_AFTER_MS).unref();
}

/** Shows the newest copy now, and each later one within a second or two. */
export async function followSnapshots(folder: string): Promise<void> {
  if (globalThis.haiFollows) return;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await takeNewest(folder);
    } catch (error) {
      logBug(error, 'snapshot');
    } finally {
      isLooking = false;
    }
  };
  globalThis.haiFollows = setInterval(look, LOOK_EVERY_MS);
  globalThis.haiFollows.unref();
  await look();
}

/** How old what readers see may be; null: this process has the database itself. */
export function snapshotAge(now: Date) {
  const shown = globalThis.haiSnapshot;
  if (!shown) return null;
  const { publishedAt, checkedAt } = shown;
  return { publishedAt, checkedAt, ageS: Math.round((now.getTime() - Date.parse(checkedAt)) / 1000) };
}
