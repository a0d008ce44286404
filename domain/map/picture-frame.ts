import type { Point } from '../point';
import type { Viewport } from './fit-viewport';
import { nearLng, type Spot, toSpot } from './web-mercator';

/** A view with the size of the picture it is drawn in. */
export type PictureFrame = Viewport & { width: number; height: number };

/** Where points lie in the picture; `turn` is added to their longitudes. */
export function spotsIn({ center, zoom, width, height }: PictureFrame, points: Point[], turn = 0): Spot[] {
  const middle = toSpot(center, zoom);
  return points.map(({ lat, lng }) => {
    const { x, y } = toSpot({ lat, lng: lng + turn }, zoom);
    return { x: x - middle.x + width / 2, y: y - middle.y + height / 2 };
  });
}

/** The place nearest to the middle at which a point is seen. */
export function spotIn(frame: PictureFrame, { lat, lng }: Point): Spot {
  return spotsIn(frame, [{ lat, lng: nearLng(lng, frame.center.lng) }])[0] ?? { x: 0, y: 0 };
}
