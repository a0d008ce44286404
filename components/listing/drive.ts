import { driveEstimateMinutes, roadLikely, roundDrive } from '@/domain/geo/drive-time';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Place } from '@/domain/place/place';

/** Rounded minutes by car; null where no road is likely, it is too far, or nothing is measured. */
export function driveMinutes({ center, distanceKm }: FoundCenter, origin: Place | null): number | null {
  if (distanceKm === null || origin === null || !roadLikely(origin, center.address)) return null;
  const minutes = driveEstimateMinutes(distanceKm);
  return minutes === null ? null : roundDrive(minutes);
}
