import type { PlaceAnswer } from '@/domain/place';
import type { Db } from '../client';
import { findPlace } from './places';

/** Where `near` is. The page and the API ask here, so that they measure from the same spot. */
export function resolveOrigin(db: Db, near: string): PlaceAnswer {
  return findPlace(db, near);
}
