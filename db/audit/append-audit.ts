import { lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRow } from '@/db/statements';
import { type Identity, type Who, whoOf } from '@/domain/account/actor';
import type { AuditOutcome } from '@/domain/audit/log';
import { type AuditDetail, auditLog } from './schema';

export type AuditEntry = {
  /** An actor, or for somebody who could not be one (a failed sign-in): whom they said they were. */
  who: Identity | Who;
  action: string;
  outcome: AuditOutcome;
  subject?: string;
  /** Nothing private: no text of readers, no addresses, no tokens. */
  detail?: AuditDetail;
};

/** Adds one line to the log, in the transaction that is open, if one is. */
export function appendAudit(db: Db, { who, subject, detail, ...entry }: AuditEntry, now: Date): void {
  insertRow(db, auditLog, {
    ...entry,
    ...('whoKind' in who ? who : whoOf(who)),
    at: now.toISOString(),
    subject: subject ?? null,
    detail: detail ?? null,
  });
}

const DAY_MS = 86_400_000;
/** The database refuses to delete younger lines (`audit_log_no_delete`). */
export const AUDIT_KEPT_DAYS = 1096;

/** Deletes lines that are older than three years. What became of each listing stands in its revisions, which stay. */
export function forgetAudit(db: Db, now: Date): void {
  const bound = new Date(now.getTime() - AUDIT_KEPT_DAYS * DAY_MS).toISOString();
  db.delete(auditLog).where(lt(auditLog.at, bound)).run();
}
