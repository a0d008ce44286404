import type { Unit } from '@/domain/search/criteria';
import { EARTH_RADIUS_KM, KM_PER_MI, radians } from '../geo/distance';
import type { Viewport } from './fit-viewport';
import { worldPx } from './web-mercator';

/** A bar of a round length, with its length in words: "50 mi". */
export type ScaleBar = { px: number; text: string };

/** The longest round distance (1, 2 or 5 and zeros) that fits, true at the middle of the picture. */
export function scaleBar({ center, zoom }: Viewport, unit: Unit, maxPx: number): ScaleBar {
  const kmPerPx = (2 * Math.PI * EARTH_RADIUS_KM * Math.cos(radians(center.lat))) / worldPx(zoom);
  const perPx = unit === 'mi' ? kmPerPx / KM_PER_MI : kmPerPx;
  const most = perPx * maxPx;
  const tens = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((step) => step * tens <= most) ?? 1) * tens;
  return { px: length / perPx, text: `${length} ${unit}` };
}
