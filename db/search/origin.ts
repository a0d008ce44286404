import type { Db } from '@/db/client';
import { findPlace } from '@/db/place/find-place';
import type { PlaceAnswer } from '@/domain/place/place';

/** Where `near` is. The page and the API ask here, so that they measure from the same spot. */
export function resolveOrigin(db: Db, near: string): PlaceAnswer {
  return findPlace(db, near);
}
