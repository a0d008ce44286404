import type { Confirms } from '@/domain/hospital-link/answer';
import type { ListingRecord } from './edit';

type Shown = Pick<ListingRecord, 'listing' | 'status'>;

/**
 * Which sentence is true of a listing whose newest version was just saved: readers may not see it at all.
 * `looksTwice`: as it was saved it may be the same hospital as another.
 */
export function saidAfterSave({ listing, status }: Shown, looksTwice = false) {
  if (status === 'withdrawn') return 'saved-withdrawn';
  if (listing === 'unconfirmed') return 'saved-hidden';
  return looksTwice ? 'published-twin' : 'published';
}

/** Which sentence is true of a listing whose status was just set. */
export function saidAfterStatus({ listing, status }: Shown) {
  return listing === 'unconfirmed' && status !== 'withdrawn'
    ? 'status-hidden'
    : (`status-${status}` as const);
}

/** Which sentence is true of a listing for which a hospital's answer was just taken. */
export function saidAfterAnswer(shown: Shown, confirms: Confirms) {
  if (confirms === 'yes') return 'answer-confirms';
  const said = saidAfterSave(shown);
  return said === 'published' ? 'answer-taken' : said;
}
