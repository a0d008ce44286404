import { isPublic } from '@/domain/center-view';
import type { Db } from '../../client';
import { findCenterRow, toDeskRecord } from '../../queries/desk/desk-record';
import { findSlugOwner } from './slug-owner';

/** The listing that a reader can report, whatever its status, by this slug or an older one; null: there is none. */
export function findReportedCenter(db: Db, slug: string): { id: number; slug: string } | null {
  const id = findSlugOwner(db, slug);
  const row = id === null ? null : findCenterRow(db, id);
  return row && isPublic({ ...toDeskRecord(row), status: 'active' }) ? { id: row.id, slug: row.slug } : null;
}
