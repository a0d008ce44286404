import 'server-only';
import type { NamePoint } from '@/domain/place/name-point';
import type { Place } from '@/domain/place/place';
import type { Unit } from '@/domain/search/criteria';
import type { FoundCenter } from '@/domain/search/found-center';
import { loadCenter } from '@/server/listing/center-page';
import { loadFinder } from '@/server/search/finder';

type PictureContents = { found: FoundCenter[]; origin: Place | null; radiusKm: number | null; unit: Unit };

/** What the picture of a map shows: one listing if `slug` names one, else what the finder's list shows. */
export function pictureContents(
  slug: string | null,
  params: URLSearchParams,
  words: NamePoint,
): PictureContents {
  const listing = slug === null ? null : loadCenter(slug, params, words);
  if (listing?.outcome === 'found') {
    const { found, cameFrom } = listing.page;
    return {
      found: [found],
      origin: cameFrom?.origin ?? null,
      radiusKm: null,
      unit: cameFrom?.request.unit ?? 'mi',
    };
  }
  const { found, nearestAnyway, origin, criteria, request } = loadFinder(params, words);
  const shown = found.length > 0 ? found : nearestAnyway;
  return { found: shown, origin, radiusKm: criteria.radiusKm, unit: request.unit };
}
