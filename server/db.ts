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

/** The one open handle of this process. */
export function db(): Db {
  globalThis.haiDatabase ??= openDatabase(databaseFile());
  return globalThis.haiDatabase;
}
