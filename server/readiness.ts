import 'server-only';
import fs from 'node:fs';
import { findLack, type Lack } from '@/db/readiness';
import { databaseFile, db } from './db';
import { env } from './env';
import { logBug } from './log';

const reasons: Record<Lack, string> = {
  database: 'The database file is missing or cannot be read.',
  migrations: 'The database has not been brought to the newest schema.',
  listings: 'The database holds no published listing.',
  gazetteer: 'The database holds no places to search from.',
};

/** Why the site cannot answer yet; null: it can. Checks that the file exists first, because opening would create it. */
export function whyNotReady(): { reason: Lack; detail: string } | null {
  const isThere = env().MODE === 'reader' ? globalThis.haiDatabase : fs.existsSync(databaseFile());
  const reason = isThere ? lackOfOpened() : 'database';
  return reason && { reason, detail: reasons[reason] };
}

function lackOfOpened(): Lack | null {
  try {
    return findLack(db());
  } catch (error) {
    logBug(error, 'readiness');
    return 'database';
  }
}
