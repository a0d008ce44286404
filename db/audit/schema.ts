import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { whoColumns } from '@/db/columns';
import { AUDIT_OUTCOMES } from '@/domain/audit/log';

export type AuditDetail = Record<string, unknown>;

/** Everything that was done or refused. Only ever inserted. Holds no private text. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    ...whoColumns(),
    /** A command, or an event of signing in. */
    action: text().notNull(),
    outcome: text({ enum: AUDIT_OUTCOMES }).notNull(),
    /** `center:12`, `report:3`, `person:abc`. */
    subject: text(),
    detail: text({ mode: 'json' }).$type<AuditDetail>(),
  },
  (table) => [
    index('audit_log_subject').on(table.subject),
    index('audit_log_who').on(table.whoId),
    index('audit_log_at').on(table.at),
  ],
);
