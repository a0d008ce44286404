import type { Point } from '@/domain/point';
import type { PictureView } from './fit-viewport';
import { nearLng, type Spot, toSpot } from './web-mercator';

export const rounded = (value: number): number => Math.round(value * 10) / 10;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 forbids even as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text made safe inside an SVG's elements and quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A view with the size of the picture it is drawn in. */
export type PictureFrame = PictureView & { width: number; height: number };

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
