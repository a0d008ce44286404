import 'server-only';
import { countListings, type ListingCounts } from '@/db/listing/published';
import { db } from '@/server/db';

/** How many hospitals are listed, and how sure we are of them. */
export function listingCounts(): ListingCounts {
  return countListings(db());
}
