import 'server-only';
import type { Person } from '@/domain/account/actor';
import type { Center } from '@/domain/listing/center';
import type { CenterPageView } from '@/domain/listing/center-view';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import { listingRecordSchema } from '@/domain/listing/edit';
import { today } from '@/server/today';
import { nearestTo } from './center-page';
import { loadListing } from './editor-page';

/** What readers would see of a record, right or wrong; `center` null: nothing, and why. */
export function previewOf(record: unknown): { center: Center } | { center: null; says: string } {
  const parsed = listingRecordSchema.safeParse(record);
  if (!parsed.success) {
    return { center: null, says: 'Something in it is still wrong, so it cannot be shown.' };
  }
  if (!isPublic(parsed.data)) return { center: null, says: 'Readers do not see this listing.' };
  return { center: publicCenter(parsed.data, today()) };
}

/** `page` null: readers would see nothing, or it cannot be shown yet. */
export type Preview = { says: string; page: CenterPageView | null };

/** What readers would see if one's own draft were published; null: there is no such listing. */
export function loadPreview(slug: string, person: Person): Preview | null {
  const loaded = loadListing(slug, person);
  if (!loaded) return null;
  const { listing, edit, changes } = loaded;
  const preview = previewOf({ ...listing.record, ...edit });
  if (!preview.center) return { says: preview.says, page: null };
  const found = { center: preview.center, distanceKm: null, bearing: null };
  const says =
    changes.length > 0 ? 'Your draft, as readers would see it.' : 'As readers see it now: you have no draft.';
  return {
    says,
    page: { found, cameFrom: null, role: null, refillsNearYou: null, nearest: nearestTo(found.center) },
  };
}
