import type { FoundCenter } from '@/domain/listing/center-view';
import type { PinData } from '@/domain/map/base-map';
import type { Place } from '@/domain/place/place';
import type { Unit } from '@/domain/search/criteria';
import { driveMinutes } from './drive';
import { phoneForPatients } from './phone-number';
import { useWayWords } from './way-words';
import { useWhere } from './where';

/** The pins for listings, numbered in the list's order, with the words that the map shows and speaks. */
export function usePins(
  shown: FoundCenter[],
  origin: Place | null,
  unit: Unit,
  hrefOf: (slug: string) => string,
): PinData[] {
  const words = useWayWords();
  const where = useWhere();

  function wayOf(found: FoundCenter): string {
    const { distanceKm, bearing, center } = found;
    if (distanceKm === null) return '';
    const far = words.number(distanceKm, unit, center.location.precision === 'city');
    const minutes = driveMinutes(found, origin);
    return [
      `${far} ${words.unit(unit)} ${words.toward(bearing)}`,
      ...(minutes === null ? [] : [words.drive(minutes)]),
    ].join(' · ');
  }

  return shown.map((found, index) => ({
    slug: found.center.slug,
    number: index + 1,
    name: found.center.name,
    where: where(found.center),
    way: wayOf(found),
    open: found.center.listing === 'reported',
    point: { lat: found.center.location.lat, lng: found.center.location.lng },
    href: hrefOf(found.center.slug),
    tel: phoneForPatients(found.center.phones)?.number ?? null,
  }));
}
