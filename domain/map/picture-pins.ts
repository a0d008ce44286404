import type { SpotBox } from './clip';
import {
  CHARACTER_PX,
  COUNT_PLATE_PX,
  numbersText,
  type PictureGroup,
  PLATE_PX,
  POINTER_PX,
  plateWidthPx,
  SIDES_PX,
} from './group-pins';
import { escapeXml, rounded } from './picture-frame';
import type { Spot } from './web-mercator';

export type PlateWords = {
  /** What each number stands for, for the tooltip and for readers of the source. */
  labels: string[];
  /** True: reported, not yet confirmed. */
  open: boolean;
  /** What a plate for four or more says: "5 centers". */
  counted: string;
};

/** A plate with its pointer at the group's spot; several pins have a second plate behind the first. */
export function drawPlate(group: PictureGroup, { labels, open, counted }: PlateWords): string {
  const text = numbersText(group.numbers) ?? counted;
  const look = { width: plateWidthPx(group.numbers), isJoined: group.numbers.length > 1, open };
  return plate(group, text, labels.join('; '), look);
}

/** A plate for a cluster: it says how many it stands for. */
export function drawCount(spot: Spot, text: string): string {
  return plate(spot, text, text, { width: countWidthPx(text), isJoined: true, open: false });
}

type Look = { width: number; isJoined: boolean; open: boolean };

function plate({ x, y }: Spot, text: string, title: string, { width, isJoined, open }: Look): string {
  const [left, top] = [rounded(x - width / 2), rounded(y - PLATE_PX - POINTER_PX)];
  const middle = rounded(width / 2);
  const behind = isJoined
    ? `<rect class="plate" x="5" y="-4" width="${width}" height="${PLATE_PX}" rx="9"/>`
    : '';
  const shape = `M9 0H${width - 9}a9 9 0 0 1 9 9V27a9 9 0 0 1-9 9H${middle + 7}l-7 8-7-8H9a9 9 0 0 1-9-9V9a9 9 0 0 1 9-9Z`;
  return [
    `<g class="pin${open ? ' open' : ''}" transform="translate(${left} ${top})">`,
    `<title>${escapeXml(title)}</title>${behind}<path class="plate" d="${shape}"/>`,
    `<text class="mid" x="${middle}" y="24.5">${escapeXml(text)}</text></g>`,
  ].join('');
}

export const plateBox = (group: PictureGroup): SpotBox => boxOf(group, plateWidthPx(group.numbers));
export const countBox = (spot: Spot, text: string): SpotBox => boxOf(spot, countWidthPx(text));

const countWidthPx = (text: string): number =>
  Math.max(COUNT_PLATE_PX, text.length * CHARACTER_PX + SIDES_PX);

function boxOf({ x, y }: Spot, width: number): SpotBox {
  const half = width / 2 + 4;
  return {
    left: x - half,
    right: x + half,
    top: y - PLATE_PX - POINTER_PX - 6,
    bottom: y + 2,
  };
}

const YOU_LETTER_PX = 8.8;
const YOU_RADIUS_PX = 13;

/** The ring with a dot where distances start, named on the side that has more room. */
export function drawYou({ x, y }: Spot, label: string, width: number): { svg: string; box: SpotBox } {
  const reach = YOU_RADIUS_PX + 8 + label.length * YOU_LETTER_PX;
  const isWest = x - reach > 4 || x > width / 2;
  const textX = rounded(isWest ? x - YOU_RADIUS_PX - 7 : x + YOU_RADIUS_PX + 7);
  const [cx, cy] = [rounded(x), rounded(y)];
  const svg = [
    `<circle class="you" cx="${cx}" cy="${cy}" r="${YOU_RADIUS_PX}"/>`,
    `<circle class="you-dot" cx="${cx}" cy="${cy}" r="8"/><circle class="you" cx="${cx}" cy="${cy}" r="5" stroke="none"/>`,
    `<text class="you-name${isWest ? ' end' : ''}" x="${textX}" y="${rounded(y + 5.5)}">${escapeXml(label)}</text>`,
  ].join('');
  const [left, right] = isWest ? [x - reach, x + YOU_RADIUS_PX] : [x - YOU_RADIUS_PX, x + reach];
  return { svg, box: { left, right, top: y - YOU_RADIUS_PX, bottom: y + YOU_RADIUS_PX } };
}
