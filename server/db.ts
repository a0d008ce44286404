import 'server-only';
import path from 'node:path';
import { type Db, openDatabase } from '@/db/client';
import { env } from './env';

declare global {
  // On globalThis, because Next loads a module more than once: per bundle, and again after each change in development.
  var haiDatabase: Db | undefined;
}

/** Where the database lies. */
export const databaseFile = () => path.join(env().DATA_DIR, 'hai.db');

/** The one open handle of this process. A reader's is the newest copy that came: see `server/snapshot/follow.ts`. */
export function db(): Db {
  if (env().MODE === 'reader' && !globalThis.haiDatabase) throw new Error('No snapshot has come yet.');
  return globalThis.haiDatabase ?? openForGood();
}

/** Open until the process ends. Closing takes the write-ahead log in, so that the file alone is whole then. */
function openForGood(): Db {
  const opened = openDatabase(databaseFile());
  globalThis.haiDatabase = opened;
  process.once('exit', () => opened.$client.close());
  return opened;
}
