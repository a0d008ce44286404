import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { pageReviews, safetyNotices } from './schema';

/** All safety notices of the desk, drafts too. For editors. */
export const listDeskNotices = (db: Db) =>
  db.select().from(safetyNotices).orderBy(asc(safetyNotices.id)).all();

/** One of them; null: the desk has none by this name. */
export const findDeskNotice = (db: Db, id: string) =>
  db.select().from(safetyNotices).where(eq(safetyNotices.id, id)).get() ?? null;

/** All reviews of learn pages, drafts too. For editors. */
export const listPageReviews = (db: Db) =>
  db.select().from(pageReviews).orderBy(asc(pageReviews.topic), asc(pageReviews.locale)).all();
