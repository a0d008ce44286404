import type { Flash } from '@/domain/flash';
import type { Confirms } from '@/domain/hospital-link/answer';
import type { ListingRecord } from './edit';

type Shown = Pick<ListingRecord, 'listing' | 'status'>;

/**
 * Which sentence is true of a listing whose newest version was just saved: readers may not see it at all.
 * `looksTwice`: as it was saved it may be the same hospital as another.
 */
export function flashAfterSave({ listing, status }: Shown, looksTwice = false): Flash {
  if (status === 'withdrawn') return 'saved-withdrawn';
  if (listing === 'unconfirmed') return 'saved-hidden';
  return looksTwice ? 'published-duplicate' : 'published';
}

/** Which sentence is true of a listing whose status was just set. */
export function flashAfterStatus({ listing, status }: Shown): Flash {
  return listing === 'unconfirmed' && status !== 'withdrawn' ? 'status-hidden' : `status-${status}`;
}

/** Which sentence is true of a listing for which a hospital's answer was just taken. */
export function flashAfterAnswer(shown: Shown, confirms: Confirms): Flash {
  if (confirms === 'yes') return 'answer-confirms';
  const flash = flashAfterSave(shown);
  return flash === 'published' ? 'answer-taken' : flash;
}
