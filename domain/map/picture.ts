import type { Point } from '@/domain/point';
import type { Unit } from '@/domain/search/criteria';
import type { SpotBox } from './clip';
import { fitViewport } from './fit-viewport';
import { geodesicCircle } from './geodesic-circle';
import { groupPins } from './group-pins';
import { homePoints } from './home-view';
import type { Outline } from './outline';
import { escapeXml, type PictureFrame, rounded, spotIn, spotsIn } from './picture-frame';
import { drawGround, drawNames } from './picture-ground';
import { drawInset, INSET } from './picture-inset';
import { countBox, drawCount, drawPlate, drawYou, plateBox } from './picture-pins';
import { fontFace, PICTURE_SCHEMES, type PictureSchemes, pictureStyle } from './picture-style';
import { scaleBar } from './web-mercator';

export type PicturePin = { number: number; label: string; open: boolean; point: Point };

export type MapPicture = {
  outline: Outline;
  width: number;
  height: number;
  pins: PicturePin[];
  /** Hospitals told as one plate. */
  clusters?: { count: number; point: Point }[];
  you: { point: Point; label: string } | null;
  radiusKm: number | null;
  unit: Unit;
  attribution: string;
  title: string;
  description: string;
  /** "5 centers" in the reader's language, for four or more pins in one place. */
  countText: (count: number) => string;
  /** "4 farther away": the name of the small map of those that lie too far away to be shown with the rest. */
  awayText: (count: number) => string;
  colors?: PictureSchemes;
  /** Our font as a `data:` address: a picture loads nothing. Without it the reader's own font is used. */
  font?: string;
};

const PADDING_PX = 64;
/** The outline's corners are about 2 km apart; nearer it would look broken. */
const MAX_ZOOM = 6.5;
/** A wider ring leaves the map, and would only make the pins small. */
const LARGEST_RING_KM = 3000;
const MARGIN_PX = 16;
const CREDIT_LINE_PX = 18;
const CREDIT_AIR_PX = 6;
const CREDIT_LETTER_PX = 6.6;
const BAR_PX = 90;

/** The finder's map as one accessible SVG that stands alone, for readers without JavaScript and for print. */
export function drawMapPicture(picture: MapPicture): string {
  const { outline, width, height, pins, clusters = [], you, unit, attribution, title, description } = picture;
  const ring = you && picture.radiusKm !== null ? geodesicCircle(you.point, picture.radiusKm) : [];
  const fitted = picture.radiusKm !== null && picture.radiusKm <= LARGEST_RING_KM ? ring : [];
  const points = [...[...pins, ...clusters].map((pin) => pin.point), ...(you ? [you.point] : []), ...fitted];
  const home = you ? points : homePoints(points);
  const credits = linesOf(attribution, width - 2 * MARGIN_PX);
  const mapHeight = height - credits.length * CREDIT_LINE_PX - CREDIT_AIR_PX;
  const view = fitViewport(home, {
    width,
    height: mapHeight,
    paddingPx: PADDING_PX,
    maxZoom: MAX_ZOOM,
  });
  const frame: PictureFrame = { ...view, width, height: mapHeight };

  const isHome = ({ point }: { point: Point }) => home.includes(point);
  const [homePins, awayPins] = [pins.filter(isHome), pins.filter((pin) => !isHome(pin))];
  const [homeClusters, awayClusters] = [clusters.filter(isHome), clusters.filter((one) => !isHome(one))];
  const away = awayClusters.reduce((sum, { count }) => sum + count, awayPins.length);
  const groups = groupPins(homePins.map(({ number, point }) => ({ number, ...spotIn(frame, point) })));
  const counts = homeClusters.map(({ count, point }) => ({
    text: picture.countText(count),
    ...spotIn(frame, point),
  }));
  const corner = { x: MARGIN_PX / 2, y: mapHeight - INSET.height - MARGIN_PX / 2 };
  const barLeft = away > 0 ? corner.x + INSET.width + MARGIN_PX : MARGIN_PX;
  const mark = you && drawYou(spotIn(frame, you.point), you.label, width);
  const bar = scaleBar(frame, unit, BAR_PX);
  const barBox: SpotBox = {
    left: barLeft - 4,
    right: barLeft + 8 + BAR_PX,
    top: frame.height - 34,
    bottom: frame.height,
  };
  const taken = [
    ...groups.map(plateBox),
    ...counts.map((spot) => countBox(spot, spot.text)),
    ...(mark ? [mark.box] : []),
    barBox,
    ...(away > 0 ? [{ left: 0, right: corner.x + INSET.width, top: corner.y, bottom: mapHeight }] : []),
  ];

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="map-title map-description">`,
    `<title id="map-title">${escapeXml(title)}</title><desc id="map-description">${escapeXml(description)}</desc>`,
    `<style>${picture.font ? fontFace(picture.font) : ''}${pictureStyle(picture.colors ?? PICTURE_SCHEMES)}</style>`,
    drawGround(outline, frame),
    ring.length > 0 ? `<path class="ring" d="M${ringPath(frame, ring)}Z"/>` : '',
    drawNames(outline, frame, taken),
    mark?.svg ?? '',
    ...groups.map((group) => drawPlate(group, wordsFor(group.numbers, picture))),
    ...counts.map((spot) => drawCount(spot, spot.text)),
    `<path class="bar" d="M${barLeft} ${frame.height - 14}v6h${rounded(bar.px)}v-6"/>`,
    `<text class="city" x="${barLeft}" y="${frame.height - 18}">${bar.text}</text>`,
    away > 0
      ? drawInset(corner, {
          outline,
          pins: awayPins,
          clusters: awayClusters,
          title: picture.awayText(away),
          wordsFor: (numbers) => wordsFor(numbers, picture),
          countText: picture.countText,
        })
      : '',
    `<path class="neighbor" d="M0 ${frame.height}H${width}V${height}H0Z"/>`,
    ...credits.map(
      (line, at) =>
        `<text class="credit" x="${MARGIN_PX}" y="${mapHeight + CREDIT_LINE_PX * (at + 1) - 1}">${escapeXml(line)}</text>`,
    ),
    '</svg>',
  ].join('');
}

/** Broken between the sources that it names. */
function linesOf(attribution: string, widthPx: number): string[] {
  const lines: string[] = [];
  for (const part of attribution.split(' · ')) {
    const last = lines.pop();
    const longer = last === undefined ? part : `${last} · ${part}`;
    if (last === undefined || longer.length * CREDIT_LETTER_PX <= widthPx) lines.push(longer);
    else lines.push(last, part);
  }
  return lines;
}

function wordsFor(numbers: number[], { pins, countText }: MapPicture) {
  const members = pins.filter((pin) => numbers.includes(pin.number));
  return {
    labels: members.map((pin) => `${pin.number} ${pin.label}`),
    open: members.every((pin) => pin.open),
    counted: countText(numbers.length),
  };
}

function ringPath(frame: PictureFrame, ring: Point[]): string {
  const turn = 360 * Math.round((frame.center.lng - (ring[0]?.lng ?? 0)) / 360);
  return spotsIn(frame, ring, turn)
    .map(({ x, y }) => `${rounded(x)} ${rounded(y)}`)
    .join('L');
}
