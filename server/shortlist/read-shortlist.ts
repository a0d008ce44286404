import 'server-only';
import { findCenterBySlug } from '@/db/listing/published';
import { resolveOrigin } from '@/db/search/centers';
import { bearingBetween } from '@/domain/geo/bearing';
import { distanceKm } from '@/domain/geo/distance';
import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Place } from '@/domain/place/place';
import { type NamePoint, namePoint } from '@/domain/place/weight';
import type { PageParams } from '@/domain/search/criteria-params';
import { parseShortlist } from '@/domain/shortlist/params';
import type { LeftOut, Renamed, Shortlist } from '@/domain/shortlist/shortlist';
import { db } from '@/server/db';
import { today } from '@/server/today';

/**
 * The published listings that a shortlist's address names, in its order, measured from its place; and what was left out
 * and why. `words` puts a bare point into the reader's language: `(town) => t('map.pointNear', { town })`, or `String`
 * where it is not shown. Never throws at what an address holds, and keeps nothing of it.
 */
export function readShortlist(params: URLSearchParams | PageParams, words: NamePoint): Shortlist {
  const { request, leftOut: unusable, ignored } = parseShortlist(params);
  const { centers, leftOut, renamed } = findCenters(request.slugs);
  const answer = request.near === null ? null : namePoint(resolveOrigin(db(), request.near), words);
  const origin = answer?.outcome === 'found' ? answer.place : null;
  return {
    request: { ...request, slugs: centers.map(({ slug }) => slug) },
    answer,
    origin,
    items: centers.map((center) => measure(center, origin)),
    leftOut: [...unusable, ...leftOut],
    renamed,
    ignored,
  };
}

function findCenters(slugs: string[]) {
  const centers: Center[] = [];
  const leftOut: LeftOut[] = [];
  const renamed: Renamed[] = [];
  const day = today();
  for (const slug of slugs) {
    const answer = findCenterBySlug(db(), slug, day);
    const now = answer.outcome === 'moved' ? findCenterBySlug(db(), answer.slug, day) : answer;
    if (now.outcome !== 'found') {
      leftOut.push({ slug, why: now.outcome === 'withdrawn' ? 'withdrawn' : 'unknown' });
    } else if (centers.some((center) => center.slug === now.center.slug)) {
      leftOut.push({ slug, why: 'repeated' });
    } else {
      centers.push(now.center);
      if (now.center.slug !== slug) renamed.push({ slug, now: now.center.slug });
    }
  }
  return { centers, leftOut, renamed };
}

const measure = (center: Center, origin: Place | null): FoundCenter => ({
  center,
  distanceKm: origin && distanceKm(origin.point, center.location),
  bearing: origin && bearingBetween(origin.point, center.location),
});
