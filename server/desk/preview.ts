import 'server-only';
import type { CenterPageView } from '@/domain/center-page';
import { isPublic, publicCenter } from '@/domain/center-view';
import type { Person } from '@/domain/desk/actor';
import { deskRecordSchema } from '@/domain/desk/center-edit';
import { nearestTo } from '../center-page';
import { today } from '../today';
import { loadListing } from './listing';

/** `page` null: readers would see nothing, or it cannot be shown yet. */
export type Preview = { says: string; page: CenterPageView | null };

/** What readers would see if one's own draft were published; null: there is no such listing. */
export function loadPreview(slug: string, person: Person): Preview | null {
  const loaded = loadListing(slug, person);
  if (!loaded) return null;
  const { listing, draft } = loaded;
  const parsed = deskRecordSchema.safeParse({ ...listing.record, ...draft?.edit });
  if (!parsed.success) return { says: 'Something in it is still wrong, so it cannot be shown.', page: null };
  const record = parsed.data;
  if (!isPublic(record)) return { says: 'Readers do not see this listing.', page: null };
  const found = { center: publicCenter(record, today()), distanceKm: null, bearing: null };
  const says = draft ? 'Your draft, as readers would see it.' : 'As readers see it now: you have no draft.';
  return { says, page: { found, cameFrom: null, nearest: nearestTo(found.center) } };
}
