import { and, desc, eq, lt } from 'drizzle-orm';
import type { AuditOutcome } from '@/domain/desk/history';
import type { Db } from '../../client';
import { auditLog } from '../../schema/history';

export const AUDIT_PAGE = 100;
export type AuditLine = typeof auditLog.$inferSelect;
export type AuditFilter = {
  action?: string;
  outcome?: AuditOutcome;
  subject?: string;
  whoId?: string;
  /** The id the last page ended with. */
  before?: number;
};

/** The log, the newest first, AUDIT_PAGE lines at a time. */
export function listAudit(
  db: Db,
  { action, outcome, subject, whoId, before }: AuditFilter = {},
): AuditLine[] {
  return db
    .select()
    .from(auditLog)
    .where(
      and(
        action === undefined ? undefined : eq(auditLog.action, action),
        outcome === undefined ? undefined : eq(auditLog.outcome, outcome),
        subject === undefined ? undefined : eq(auditLog.subject, subject),
        whoId === undefined ? undefined : eq(auditLog.whoId, whoId),
        before === undefined ? undefined : lt(auditLog.id, before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(AUDIT_PAGE)
    .all();
}
