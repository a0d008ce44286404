import type { Bbox, Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet';
import { drawCentered, LINE_PX, type TextStyle, textWidth } from './canvas-text';

type Geometry = Parameters<LabelSymbolizer['place']>[1];
type Offset = [x: number, y: number];

/** Says whether something that matters more, such as a pin, already lies there. In pixels of the whole world. */
export type IsTaken = (box: Bbox, zoom: number) => boolean;

export type NameOptions = {
  style: TextStyle;
  /** The lines to write at this zoom, none for no name. */
  linesOf: (feature: Feature, zoom: number) => string[];
  isTaken: IsTaken;
  /** 0: no dot. */
  dotRadiusPx: number;
};

const AIR: Offset = [6, 4];
const DOT_GAP_PX = 5;
const SAME_PLACE_PX = 4;

/**
 * A name with or without a dot that tries several spots and takes the first that is free. It keeps a little air around
 * itself, so that names never touch. (The library's own offset symbolizer gives up after the first spot.)
 */
export class NameSymbolizer implements LabelSymbolizer {
  constructor(private readonly options: NameOptions) {}

  place(layout: Layout, geometry: Geometry, feature: Feature): Label[] | undefined {
    const { style, linesOf, isTaken, dotRadiusPx } = this.options;
    const anchor = geometry[0]?.[0];
    const lines = linesOf(feature, layout.zoom);
    if (!anchor || lines.length === 0) return undefined;

    const half: Offset = [
      Math.max(...lines.map((line) => textWidth(layout.scratch, line, style))) / 2,
      (lines.length * LINE_PX) / 2,
    ];
    const offsets =
      dotRadiusPx > 0 ? aroundDot(half, dotRadiusPx + DOT_GAP_PX, String(feature.props.side)) : NEAR_MIDDLE;
    const spots = offsets
      .map((offset) => ({ offset, box: boxOf(anchor, offset, half, dotRadiusPx) }))
      .filter(({ box }) => !isTaken(box, layout.zoom));
    const spot =
      spots.find(({ box }) => !layout.index.bboxCollides(box, Number.POSITIVE_INFINITY)) ??
      spots.find(({ box }) => !layout.index.bboxCollides(box, layout.order));
    if (!spot) return undefined;

    const draw = (ctx: CanvasRenderingContext2D): void => {
      if (dotRadiusPx > 0) drawDot(ctx, dotRadiusPx, style);
      ctx.translate(...spot.offset);
      drawCentered(ctx, lines, style);
    };
    const deduplicationKey = lines.join(' ');
    return [{ anchor, bboxes: [spot.box], draw, deduplicationKey, deduplicationDistance: SAME_PLACE_PX }];
  }
}

const NEAR_MIDDLE: Offset[] = [
  [0, 0],
  [0, -20],
  [0, 20],
  [0, -40],
  [0, 40],
  [36, 0],
  [-36, 0],
];

/** The side for which the map's builder found room comes first. */
function aroundDot([width, height]: Offset, gap: number, side: string): Offset[] {
  const offsets: Record<string, Offset> = {
    e: [width + gap, 0],
    w: [-width - gap, 0],
    s: [0, height + gap],
    n: [0, -height - gap],
  };
  const preferred = offsets[side];
  return [...(preferred ? [preferred] : []), ...Object.values(offsets)];
}

function boxOf({ x, y }: { x: number; y: number }, [dx, dy]: Offset, half: Offset, dot: number): Bbox {
  return {
    minX: Math.min(x - dot, x + dx - half[0]) - AIR[0],
    maxX: Math.max(x + dot, x + dx + half[0]) + AIR[0],
    minY: Math.min(y - dot, y + dy - half[1]) - AIR[1],
    maxY: Math.max(y + dot, y + dy + half[1]) + AIR[1],
  };
}

function drawDot(ctx: CanvasRenderingContext2D, radius: number, { fill, halo }: TextStyle): void {
  ctx.globalAlpha = 1;
  for (const [color, size] of [
    [halo, radius + 1.5],
    [fill, radius],
  ] as const) {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.arc(0, 0, size, 0, 2 * Math.PI);
    ctx.fill();
  }
}
