import { asc, eq, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { NoticeRecord } from '@/domain/notice/notice';
import { safetyNotices } from './schema';

/** All safety notices of the editors, drafts too. For editors. */
export const listNotices = (db: Db) => db.select().from(safetyNotices).orderBy(asc(safetyNotices.id)).all();

/** One of them; null: editors have none by this name. */
export const findNotice = (db: Db, id: string) =>
  db.select().from(safetyNotices).where(eq(safetyNotices.id, id)).get() ?? null;

export type PublishedNotices = {
  notices: NoticeRecord[];
  /** Ids that readers do not see any more, even if a file still has them. */
  withdrawn: string[];
};

/** The editors' safety notices as readers may see them. They take the place of a file's notice with the same id. */
export function listPublishedNotices(db: Db): PublishedNotices {
  const rows = db
    .select({ id: safetyNotices.id, status: safetyNotices.status, published: safetyNotices.published })
    .from(safetyNotices)
    .where(ne(safetyNotices.status, 'draft'))
    .all();
  return {
    notices: rows.flatMap(({ status, published }) =>
      status === 'published' && published ? [published] : [],
    ),
    withdrawn: rows.filter(({ status }) => status === 'withdrawn').map(({ id }) => id),
  };
}
