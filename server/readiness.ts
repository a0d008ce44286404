import 'server-only';
import fs from 'node:fs';
import path from 'node:path';
import { listBackups } from '@/db/backup/files';
import { jobsEndedAt, waitingMails } from '@/db/mail/reads';
import { findLack, type Lack } from '@/db/readiness';
import type { Ready } from '@/domain/formats/json/problem';
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

const MB = 1024 * 1024;
const LOW_MB = 500;
const PROBE_BYTES = 64 * 1024;
/** Whoever asks often gets the last answer: a probe waits for the disk. */
const PROBED_FOR_MS = 2000;
let probed = { at: 0, why: null as string | null };

/** Why nothing can be written where the database lies, in a sentence; null: it can. Reading goes on either way. */
export function whyNotWritable(): string | null {
  if (Math.abs(Date.now() - probed.at) >= PROBED_FOR_MS) probed = { at: Date.now(), why: probe() };
  return probed.why;
}

function probe(): string | null {
  const file = path.join(env().DATA_DIR, `.probe-${process.pid}`);
  try {
    fs.writeFileSync(file, Buffer.alloc(PROBE_BYTES, 1), { mode: 0o600, flush: true });
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
    return `Pages can be read, but nothing can be written where the data lie (${code}).`;
  } finally {
    fs.rmSync(file, { force: true, recursive: true });
  }
}

/** What whoever watches a primary wants to know. */
export function checksOf(now: Date): NonNullable<Ready['checks']> {
  const { DATA_DIR, BACKUP_DIR } = env();
  const { bavail, bsize } = fs.statfsSync(DATA_DIR);
  const freeMb = Math.floor((bavail * bsize) / MB);
  const ageOf = (at: Date | null | undefined) =>
    at ? Math.round((now.getTime() - at.getTime()) / 1000) : null;
  const { waiting, oldest } = waitingMails(db(), now);
  return {
    disk: { freeMb, isLow: freeMb < LOW_MB },
    jobs: { ageS: ageOf(jobsEndedAt(db())) },
    mail: { waiting, ageS: ageOf(oldest) },
    backup: { ageS: ageOf(listBackups(BACKUP_DIR).at(-1)?.at) },
  };
}
