import type { CenterRecord } from '../center';

type Shown = Pick<CenterRecord, 'listing' | 'status'>;

/** Which sentence is true of a listing whose newest version was just saved: readers may not see it at all. */
export function saidAfterSave({ listing, status }: Shown) {
  if (status === 'withdrawn') return 'saved-withdrawn';
  return listing === 'unconfirmed' ? 'saved-hidden' : 'published';
}

/** Which sentence is true of a listing whose status was just set. */
export function saidAfterStatus({ listing, status }: Shown) {
  return listing === 'unconfirmed' && status !== 'withdrawn'
    ? 'status-hidden'
    : (`status-${status}` as const);
}
