import type { SpotBox } from './clip';
import { escapeXml } from './escape-xml';
import { type Outline, type OutlineName, readName } from './outline';
import { type PictureFrame, spotIn } from './picture-frame';
import { rounded } from './picture-ground';
import type { Spot } from './web-mercator';

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
