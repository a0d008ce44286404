import 'server-only';
import type { ListedChange } from '@/db/feed/changes';
import { findSlugOwner } from '@/db/listing/record';
import { distanceKm, miToKm } from '@/domain/geo/distance';
import { oneOf, positive, typed } from '@/domain/params';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import { REGIONS } from '@/domain/place/regions';
import { namePlace } from '@/domain/place/weight';
import { DomainError, invalidParameters, type ParameterError } from '@/domain/problems';
import { RADIUS_MAX_KM, RADIUS_MAX_MI, UNITS } from '@/domain/search/criteria';
import { SHORTLIST_MAX } from '@/domain/shortlist/address';
import { parseShortlist } from '@/domain/shortlist/params';
import type { Words } from '@/i18n/words';
import { db } from '@/server/db';
import { readStrictly } from '@/server/http/read-endpoint';
import { requireOrigin } from '@/server/search/api';

/** Of which hospitals a feed tells. */
export type Scope = {
  title: string;
  /** The page of the same, for people: a path without its language. */
  home: string;
  /** Canonical: the same feed has one address. */
  query: string;
  holds: (change: ListedChange) => boolean;
  /** It names a place, or what somebody chose: kept nowhere. */
  isOwn: boolean;
};

const SLUGS_MAX = 4000;

/** `region`, or `near` with `radius`, or `c` with slugs; nothing: the whole list. More than one of them is an error. */
export function readScope(request: Request, { t, format }: Words): Scope {
  const { region, near, radius, unit, chosen } = readStrictly(request, (reader) => {
    const unit = reader.one('unit', oneOf(UNITS)) ?? 'mi';
    return {
      unit,
      region: reader.one('region', typed(80)),
      near: reader.one('near', typed(PLACE_TEXT_MAX)),
      radius: reader.one('radius', positive(unit === 'mi' ? RADIUS_MAX_MI : RADIUS_MAX_KM)),
      chosen: reader.one('c', typed(SLUGS_MAX)),
    };
  });
  const errors = faultsOf({ region, near, radius, chosen });
  if (errors.length > 0) throw invalidParameters(errors);
  if (near !== null && radius !== null) {
    const { point, label } = namePlace(requireOrigin(near), (town) => t('map.pointNear', { town }));
    const radiusKm = unit === 'mi' ? miToKm(radius) : radius;
    const query = new URLSearchParams({ near, radius: String(radius), ...(unit === 'km' && { unit }) });
    const far = `${format.number(radius)} ${t(`way.unit.${unit}`)}`;
    return {
      title: t('feed.titleNear', { far, place: label }),
      home: `/?${query}`,
      query: `?${query}`,
      holds: ({ center }) => distanceKm(point, center.location) <= radiusKm,
      isOwn: true,
    };
  }
  if (chosen !== null) return chosenScope(chosen, t('feed.titleChosen'));
  if (region !== null) {
    const query = `?${new URLSearchParams({ region })}`;
    return {
      title: t('feed.titleRegion', { region: nameOf(region) }),
      home: `/${query}`,
      query,
      holds: ({ center }) => center.address.region.toLowerCase() === region.toLowerCase(),
      isOwn: false,
    };
  }
  return { title: t('feed.title'), home: '/centers', query: '', holds: () => true, isOwn: false };
}

type Given = Record<'region' | 'near' | 'chosen', string | null> & { radius: number | null };

function faultsOf({ region, near, radius, chosen }: Given): ParameterError[] {
  const ways = [region, near, chosen].filter((way) => way !== null).length;
  return [
    ...(ways > 1
      ? [{ parameter: 'near', message: 'cannot stand beside region or c: ask for one of the three' }]
      : []),
    ...(near !== null && radius === null ? [{ parameter: 'radius', message: 'is needed with near' }] : []),
    ...(near === null && radius !== null ? [{ parameter: 'radius', message: 'needs near' }] : []),
  ];
}

/** By their ids, so that a listing that was renamed is still followed. A name that nothing has is passed over. */
function chosenScope(chosen: string, title: string): Scope {
  const { request, leftOut } = parseShortlist(new URLSearchParams({ c: chosen }));
  if (leftOut.some(({ why }) => why === 'too-many'))
    throw invalidParameters([{ parameter: 'c', message: `must name at most ${SHORTLIST_MAX} centers` }]);
  const { slugs } = request;
  const ids = new Set(slugs.flatMap((slug) => findSlugOwner(db(), slug) ?? []));
  if (ids.size === 0) throw new DomainError('center-not-found', 'No center has any of these slugs.');
  const query = `?c=${slugs.join(',')}`;
  return {
    title,
    home: `/shortlist${query}`,
    query,
    holds: ({ centerId }) => ids.has(centerId),
    isOwn: true,
  };
}

/** "Ohio" for `OH`; abroad regions have their own names as codes. */
const nameOf = (region: string) =>
  REGIONS.find(({ code }) => code.toLowerCase() === region.toLowerCase())?.name ?? region;
