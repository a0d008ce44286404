import type { Db } from '@/db/client';
import { findCenterRow, toDeskRecord } from '@/db/listing/desk-record';
import { findSlugOwner } from '@/db/listing/slug-owner';
import { isPublic } from '@/domain/listing/center-view';

/** The listing that a reader can report, whatever its status, by this slug or an older one; null: there is none. */
export function findReportedCenter(db: Db, slug: string): { id: number; slug: string } | null {
  const id = findSlugOwner(db, slug);
  const row = id === null ? null : findCenterRow(db, id);
  return row && isPublic({ ...toDeskRecord(row), status: 'active' }) ? { id: row.id, slug: row.slug } : null;
}
