import { contains } from '@/domain/geo/bounds';
import { COUNTRIES_WITH_REGIONS, REGION_BOXES } from '@/domain/place/region-boxes';
import type { Point } from '@/domain/point';
import type { CenterRecord } from './center';
import type { Check, Finding } from './finding';

/** Nobody has a hospital in the Gulf of Guinea: a point this near to 0,0 is a failed lookup. */
const NULL_ISLAND_DEGREES = 1;

const nearNullIsland = ({ lat, lng }: Point) =>
  Math.abs(lat) < NULL_ISLAND_DEGREES && Math.abs(lng) < NULL_ISLAND_DEGREES;

const isSwapped = (box: (typeof REGION_BOXES)[string], { lat, lng }: Point) =>
  Math.abs(lng) <= 90 && contains(box, { lat: lng, lng: lat });

function checkPosition({ slug, address, location }: CenterRecord): Finding[] {
  const fault = (field: string, code: string, message: string): Finding[] => [
    { level: 'error', slug, field, code, message },
  ];
  const { country, region } = address;
  const area = COUNTRIES_WITH_REGIONS.includes(country) ? `${country}-${region}` : country;
  const at = `${location.lat}, ${location.lng}`;
  if (nearNullIsland(location)) return fault('location', 'null-island', `${at} is the sea off West Africa`);
  const box = REGION_BOXES[area];
  if (!box) return fault('address.region', 'region-unknown', `no box is known for ${area}`);
  if (contains(box, location)) return [];
  if (isSwapped(box, location))
    return fault('location', 'swapped-axes', `${at} lies in ${area} once lat and lng are swapped`);
  return fault('location', 'outside-region', `${at} lies outside ${area}`);
}

/** Positions lie in their state or province (or their country), are not 0,0 and have their axes the right way round. */
export const checkPositions: Check = (records) => records.flatMap(checkPosition);
