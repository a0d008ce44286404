import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { whoColumns } from '@/db/columns';
import type { ReviewEvidence } from '@/domain/learn/review';
import { LOCALES } from '@/domain/locale';
import { PUBLISHING } from '@/domain/notice/notice';

export type PageReview = { reviewedBy: string; reviewedOn: string };
/** One that was kept before evidence was asked for has none. */
type ReviewDraft = PageReview & Partial<ReviewEvidence & { /** Who wrote it down. */ writerId: string }>;

/** When a clinician last reviewed a learn page, in one language. */
export const pageReviews = sqliteTable(
  'page_review',
  {
    topic: text().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    version: integer().notNull(),
    status: text({ enum: PUBLISHING }).notNull(),
    draft: text({ mode: 'json' }).$type<ReviewDraft>(),
    published: text({ mode: 'json' }).$type<PageReview>(),
    updatedAt: text('updated_at').notNull(),
    ...whoColumns(),
  },
  (table) => [primaryKey({ columns: [table.topic, table.locale] })],
);
