import { driveEstimateMinutes, roadLikely, roundDrive } from '@/domain/geo/drive-time';
import type { Place } from '@/domain/place/place';
import type { FoundCenter } from '@/domain/search/found-center';

/** Rounded minutes by car; null where no road is likely, it is too far, or nothing is measured. */
export function driveMinutes({ center, distanceKm }: FoundCenter, origin: Place | null): number | null {
  if (distanceKm === null || origin === null || !roadLikely(origin, center.address)) return null;
  const minutes = driveEstimateMinutes(distanceKm);
  return minutes === null ? null : roundDrive(minutes);
}
