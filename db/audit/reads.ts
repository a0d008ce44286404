import { and, desc, eq, inArray, lt, max } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { centers } from '@/db/listing/schema';
import type { AuditOutcome } from '@/domain/audit/log';
import { auditLog } from './schema';

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

/**
 * What a line of the log speaks of, from what an editor typed: a listing's slug or the address of its page, or a kind and a
 * number (`notice 3`). What names no listing is given back, and is found nowhere.
 */
export function subjectOf(db: Db, typed: string): string {
  const [, kind, number] = /^([a-z-]+)[ :](\d+)$/.exec(typed) ?? [];
  if (kind && number) return `${kind}:${number}`;
  const slug = typed.split(/[?#]/)[0]?.split('/').findLast(Boolean)?.toLowerCase() ?? '';
  const listing = db.select({ id: centers.id }).from(centers).where(eq(centers.slug, slug)).get();
  return listing ? `center:${listing.id}` : typed;
}

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

export type LogNames = { actions: string[]; people: { id: string; name: string }[] };

/** What the log can be filtered by: the actions in it, and the people, by the newest name of each. */
export function listLogNames(db: Db): LogNames {
  const actions = db
    .selectDistinct({ action: auditLog.action })
    .from(auditLog)
    .orderBy(auditLog.action)
    .all();
  const people = db
    .select({ id: auditLog.whoId, name: auditLog.whoName, last: max(auditLog.id) })
    .from(auditLog)
    .where(eq(auditLog.whoKind, 'person'))
    .groupBy(auditLog.whoId)
    .orderBy(auditLog.whoName)
    .all();
  return {
    actions: actions.map(({ action }) => action),
    people: people.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }])),
  };
}

/** The listings that lines of the log speak of (`center:12`), by that word. */
export function listingsInLog(
  db: Db,
  lines: readonly AuditLine[],
): Map<string, { slug: string; name: string }> {
  const ids = lines.flatMap(({ subject }) => {
    const id = /^center:(\d+)$/.exec(subject ?? '')?.[1];
    return id === undefined ? [] : [Number(id)];
  });
  const rows = db
    .select({ id: centers.id, slug: centers.slug, name: centers.name })
    .from(centers)
    .where(inArray(centers.id, ids))
    .all();
  return new Map(rows.map(({ id, ...listing }) => [`center:${id}`, listing]));
}
