import type { Point } from '../point';
import { fitViewport } from './fit-viewport';
import { groupPins, PLATE_PX, POINTER_PX } from './group-pins';
import type { Outline } from './outline';
import { escapeXml, type PictureFrame, spotIn } from './picture-frame';
import { drawGround, drawNames } from './picture-ground';
import { countBox, drawCount, drawPlate, type PlateWords, plateBox } from './picture-pins';
import { toPoint, toSpot } from './web-mercator';

export type InsetContents = {
  outline: Outline;
  pins: { number: number; point: Point }[];
  clusters: { count: number; point: Point }[];
  /** What stands above the small map. */
  title: string;
  wordsFor: (numbers: number[]) => PlateWords;
  countText: (count: number) => string;
};

export const INSET = { width: 170, height: 150 };
const TITLE_PX = 24;
const PADDING_PX = 12;
const PLATE = PLATE_PX + POINTER_PX;
const MAX_ZOOM = 5;

/** A small map in the corner, as atlases have, of what lies too far away to be shown with the rest. */
export function drawInset({ x, y }: { x: number; y: number }, contents: InsetContents): string {
  const { outline, pins, clusters, title, wordsFor, countText } = contents;
  const { width } = INSET;
  const height = INSET.height - TITLE_PX;
  const points = [...pins, ...clusters].map(({ point }) => point);
  // Plates stand above their points: those are fitted to what is left below.
  const fit = { width, height: height - PLATE, paddingPx: PADDING_PX, maxZoom: MAX_ZOOM };
  const { center, zoom } = fitViewport(points, fit);
  const middle = toSpot(center, zoom);
  const raised = toPoint({ x: middle.x, y: middle.y - PLATE / 2 }, zoom);
  const frame: PictureFrame = { center: raised, zoom, width, height };
  const groups = groupPins(pins.map(({ number, point }) => ({ number, ...spotIn(frame, point) })));
  const counts = clusters.map(({ count, point }) => ({ text: countText(count), ...spotIn(frame, point) }));
  const taken = [...groups.map(plateBox), ...counts.map((spot) => countBox(spot, spot.text))];
  return [
    `<g class="inset" transform="translate(${x} ${y})"><rect class="frame" width="${width}" height="${INSET.height}" rx="8"/>`,
    `<text class="city mid" x="${width / 2}" y="17">${escapeXml(title)}</text>`,
    `<svg x="1" y="${TITLE_PX}" width="${width - 2}" height="${height - 1}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">`,
    drawGround(outline, frame),
    drawNames(outline, frame, taken),
    ...groups.map((group) => drawPlate(group, wordsFor(group.numbers))),
    ...counts.map((spot) => drawCount(spot, spot.text)),
    '</svg></g>',
  ].join('');
}
