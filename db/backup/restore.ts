import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { inArray, sql } from 'drizzle-orm';
import { authSessions, authVerifications } from '@/db/account/schema';
import { appendAudit } from '@/db/audit/append-audit';
import { openDatabase } from '@/db/client';
import { LOCKED_ADVICE, lockDataDir } from '@/db/data-lock';
import { findFault } from '@/db/find-fault';
import { jobLeases, mails } from '@/db/mail/schema';
import { checksumFile, moveWhole, sha256Of } from './files';

type Restored = { ok: true; kept: string | null } | { ok: false; why: string };
type Wanted = { backup: string; dataDir: string; projectRoot?: string };

/**
 * Puts a backup in the database's place. A file that is damaged, is not ours or is newer than this code is refused, and
 * then nothing has changed. The old database is kept beside the new one.
 * @returns where the old one is kept (null: there was none), or why nothing was done.
 */
export async function restore({ backup, dataDir, projectRoot }: Wanted, now: Date): Promise<Restored> {
  if (!fs.existsSync(backup)) return { ok: false, why: `${backup} is not there.` };
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  if (!unlock) return { ok: false, why: LOCKED_ADVICE(dataDir) };
  const draft = path.join(dataDir, '.restoring.db');
  try {
    for (const name of withLogs(draft)) fs.rmSync(name, { force: true });
    fs.copyFileSync(backup, draft);
    fs.chmodSync(draft, 0o600);
    const why = await whyNot(backup, draft, projectRoot);
    if (why) return { ok: false, why: `${why} Nothing was changed.` };
    endWhatWasUnderWay(draft, now);
    const file = path.join(dataDir, 'hai.db');
    const kept = keepOld(file, now);
    moveWhole(draft, file);
    return { ok: true, kept };
  } finally {
    for (const name of withLogs(draft)) fs.rmSync(name, { force: true });
    unlock();
  }
}

const withLogs = (file: string) => [file, `${file}-wal`, `${file}-shm`];

/** What is wrong with a backup, of which `draft` is a copy. */
async function whyNot(backup: string, draft: string, projectRoot?: string): Promise<string | null> {
  const sum = checksumFile(backup);
  const expected = fs.existsSync(sum) ? fs.readFileSync(sum, 'utf8').slice(0, 64) : null;
  if (expected && expected !== (await sha256Of(draft))) return `${backup} is not what its checksum says.`;
  const { fault } = findFault(draft, projectRoot);
  if (fault) return `${backup} cannot be used. ${fault.replace(draft, 'It')}`;
  const client = new Database(draft, { readonly: true });
  try {
    const said = client.pragma('integrity_check', { simple: true });
    if (said !== 'ok') return `${backup} is damaged: ${said}.`;
    const isOurs = client
      .prepare("select count(*) from sqlite_master where name in ('center', 'audit_log')")
      .pluck()
      .get();
    return isOurs === 2 ? null : `${backup} is not a backup of this site.`;
  } finally {
    client.close();
  }
}

/**
 * What was under way when the backup was made is over: sessions and links that were ended since would live again, and
 * mails that went out since would go out once more. These wait for a person, as any mail of which nobody knows.
 */
function endWhatWasUnderWay(draft: string, now: Date): void {
  const db = openDatabase(draft);
  db.$client.transaction(() => {
    db.delete(authSessions).run();
    db.delete(authVerifications).run();
    db.delete(jobLeases).run();
    const lastError = 'A backup was restored: it may have been sent before.';
    db.update(mails)
      .set({ status: 'uncertain', lastError })
      .where(inArray(mails.status, ['queued', 'sending']))
      .run();
    const who = { kind: 'system', job: 'restore' } as const;
    appendAudit(db, { who, action: 'restore-backup', outcome: 'done' }, now);
  })();
  db.get(sql`pragma wal_checkpoint(truncate)`);
  db.$client.close();
}

/** Gives the old database another name as well. Its log goes with it: beside another database it would damage that. */
function keepOld(file: string, now: Date): string | null {
  if (!fs.existsSync(file)) return null;
  const kept = `${file}.before-restore-${now.toISOString().replaceAll(/[-:.]/g, '')}`;
  try {
    // Takes the log in, if the file is sound.
    openDatabase(file).$client.close();
  } catch {
    // It may be what a backup is restored for.
  }
  for (const log of ['-wal', '-shm']) if (fs.existsSync(file + log)) fs.renameSync(file + log, kept + log);
  fs.linkSync(file, kept);
  return kept;
}
