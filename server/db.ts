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
  globalThis.haiDatabase ??= openDatabase(databaseFile());
  return globalThis.haiDatabase;
}
