import { clipLine, clipRing, type SpotBox } from './clip';
import { type Outline, type OutlineName, readLine, readName } from './outline';
import { escapeXml, type PictureFrame, rounded, spotIn, spotsIn } from './picture-frame';
import type { Spot } from './web-mercator';

/** Nearer together than this, two corners of a line look like one. */
const SMALLEST_STEP_PX = 0.8;
const SMALLEST_LAKE_PX = 3;

/**
 * Land, borders and water as SVG. The sea is one shape with the land as holes and lies on top, so that borders and the
 * tint of the United States end at the shore.
 */
export function drawGround(outline: Outline, frame: PictureFrame): string {
  const { width, height } = frame;
  const box: SpotBox = { left: -8, top: -8, right: width + 8, bottom: height + 8 };
  const rings = (lines: readonly (readonly number[])[], smallestPx: number): string =>
    lines
      .flatMap((line) => copiesOf(line, outline, frame))
      .map((ring) => thin(clipRing(ring, box)))
      .filter((ring) => ring.length > 2 && isLarge(ring, smallestPx))
      .map((ring) => `M${ring.map(pair).join('L')}Z`)
      .join('');
  const strokes = (lines: readonly (readonly number[])[]): string =>
    lines
      .flatMap((line) => copiesOf(line, outline, frame))
      .flatMap((line) => clipLine(line, box))
      .map((run) => `M${thin(run).map(pair).join('L')}`)
      .join('');
  const edge = `M-9-9H${width + 9}V${height + 9}H-9Z`;
  return [
    `<path class="neighbor" d="${edge}"/>`,
    `<path class="land" d="${rings(outline.usa, 0)}"/>`,
    `<path class="line country" d="${strokes(outline.countries)}"/>`,
    `<path class="water" fill-rule="evenodd" d="${edge}${rings(outline.land, 1)}"/>`,
    `<path class="water" d="${rings(outline.lakes, SMALLEST_LAKE_PX)}"/>`,
    `<path class="line state" d="${strokes(outline.states)}"/>`,
  ].join('');
}

/** A line where the picture shows it: once, or again 360° beside itself. */
function copiesOf(line: readonly number[], { stepsPerDegree }: Outline, frame: PictureFrame): Spot[][] {
  const points = readLine(line, stepsPerDegree);
  return [-360, 0, 360]
    .map((turn) => spotsIn(frame, points, turn))
    .filter((spots) => {
      const xs = spots.map(({ x }) => x);
      return Math.max(...xs) > 0 && Math.min(...xs) < frame.width;
    });
}

function thin(spots: Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const [index, spot] of spots.entries()) {
    const before = kept.at(-1);
    const isEnd = index === spots.length - 1;
    if (!before || isEnd || Math.hypot(spot.x - before.x, spot.y - before.y) >= SMALLEST_STEP_PX)
      kept.push(spot);
  }
  return kept;
}

function isLarge(ring: Spot[], leastPx: number): boolean {
  const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) >= leastPx;
}

const pair = ({ x, y }: Spot): string => `${rounded(x)} ${rounded(y)}`;

const LETTER_PX = 7.6;
const CAPITAL_PX = 11.5;
const HALF_LINE_PX = 9;
const DOT_PX = 7;
const AIR_PX = 4;
const EDGE_PX = 4;

/** Names of towns and states that leave free what is already taken, towns first. The boxes taken grow as it goes. */
export function drawNames(outline: Outline, frame: PictureFrame, taken: SpotBox[]): string {
  const read = (names: Outline['towns']): OutlineName[] =>
    names
      .map((name) => readName(name, outline.stepsPerDegree))
      .filter(({ zoom }) => zoom <= frame.zoom + 0.5);
  const towns = read(outline.towns).map((name) => drawTown(name, spotIn(frame, name.point), frame, taken));
  const areas = read(outline.areas).map((name) => drawArea(name, spotIn(frame, name.point), frame, taken));
  return [...towns, ...areas].join('');
}

function drawTown({ text }: OutlineName, { x, y }: Spot, frame: PictureFrame, taken: SpotBox[]): string {
  const reach = DOT_PX + text.length * LETTER_PX;
  const [top, bottom] = [y - HALF_LINE_PX, y + HALF_LINE_PX];
  const isEast = claim({ left: x - DOT_PX, right: x + reach, top, bottom }, frame, taken);
  if (!isEast && !claim({ left: x - reach, right: x + DOT_PX, top, bottom }, frame, taken)) return '';
  const dot = `<circle class="city" cx="${rounded(x)}" cy="${rounded(y)}" r="2.25"/>`;
  const at = `x="${rounded(isEast ? x + DOT_PX : x - DOT_PX)}" y="${rounded(y + 5)}"`;
  return `${dot}<text class="city${isEast ? '' : ' end'}" ${at}>${escapeXml(text)}</text>`;
}

function drawArea({ text }: OutlineName, { x, y }: Spot, frame: PictureFrame, taken: SpotBox[]): string {
  const half = (text.length * CAPITAL_PX) / 2;
  const box = { left: x - half, right: x + half, top: y - HALF_LINE_PX, bottom: y + HALF_LINE_PX };
  if (!claim(box, frame, taken)) return '';
  return `<text class="area mid" x="${rounded(x)}" y="${rounded(y + 5)}">${escapeXml(text)}</text>`;
}

function claim(box: SpotBox, { width, height }: PictureFrame, taken: SpotBox[]): boolean {
  const isInside =
    box.left > EDGE_PX && box.right < width - EDGE_PX && box.top > EDGE_PX && box.bottom < height - EDGE_PX;
  const isFree = !taken.some(
    (other) =>
      box.left < other.right + AIR_PX &&
      other.left < box.right + AIR_PX &&
      box.top < other.bottom + AIR_PX &&
      other.top < box.bottom + AIR_PX,
  );
  if (isInside && isFree) taken.push(box);
  return isInside && isFree;
}
