import type { Bbox, Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet';
import { drawCentered, LINE_PX, type TextStyle, textWidth } from './canvas-text';

type Geometry = Parameters<LabelSymbolizer['place']>[1];
type Offset = [x: number, y: number];

/** Says whether something that matters more, such as a pin, already lies there. In pixels of the whole world. */
export type IsTaken = (box: Bbox, zoom: number) => boolean;

export type NameOptions = {
  style: TextStyle;
  /** What may be written at this zoom, the best first, each as lines; nothing for no name. */
  namesOf: (feature: Feature, zoom: number) => string[][];
  isTaken: IsTaken;
  /** 0: no dot. */
  dotRadiusPx: number;
};

const AIR: Offset = [6, 4];
const DOT_GAP_PX = 5;
const SAME_PLACE_PX = 4;
const FARTHEST_PX = 30;

/**
 * A name with or without a dot that tries several spots and takes the first that is free. It keeps a little air around
 * itself, so that names never touch. (The library's own offset symbolizer gives up after the first spot.)
 */
export class NameSymbolizer implements LabelSymbolizer {
  constructor(private readonly options: NameOptions) {}

  place(layout: Layout, geometry: Geometry, feature: Feature): Label[] | undefined {
    const anchor = geometry[0]?.[0];
    if (!anchor) return undefined;
    const spots = this.spotsFor(layout, anchor, feature);
    const spot =
      spots.find(({ box }) => !layout.index.bboxCollides(box, Number.POSITIVE_INFINITY)) ??
      spots.find(({ box }) => !layout.index.bboxCollides(box, layout.order));
    if (!spot) return undefined;

    const { style, dotRadiusPx } = this.options;
    const { lines, offset, box } = spot;
    const draw = (ctx: CanvasRenderingContext2D): void => {
      if (dotRadiusPx > 0) drawDot(ctx, dotRadiusPx, style);
      ctx.translate(...offset);
      drawCentered(ctx, lines, style);
    };
    const deduplicationKey = lines.join(' ');
    return [{ anchor, bboxes: [box], draw, deduplicationKey, deduplicationDistance: SAME_PLACE_PX }];
  }

  private spotsFor({ scratch, zoom }: Layout, anchor: Geometry[0][0], feature: Feature): NameSpot[] {
    const { style, namesOf, isTaken, dotRadiusPx } = this.options;
    return namesOf(feature, zoom).flatMap((lines) => {
      const widths = lines.map((line) => textWidth(scratch, line, style));
      const half: Offset = [Math.max(...widths) / 2, (lines.length * LINE_PX) / 2];
      const offsets =
        dotRadiusPx > 0
          ? aroundDot(half, dotRadiusPx + DOT_GAP_PX, String(feature.props.side))
          : nearMiddle(half);
      return offsets
        .map((offset) => ({ lines, offset, box: boxOf(anchor, offset, half, dotRadiusPx) }))
        .filter(({ box }) => !isTaken(box, zoom));
    });
  }
}

type NameSpot = { lines: string[]; offset: Offset; box: Bbox };

/** A longer name lies in a larger area and may move farther without leaving it. */
function nearMiddle([width]: Offset): Offset[] {
  const reach = Math.min(FARTHEST_PX, width * 0.75);
  return [
    [0, 0],
    [0, -reach / 2],
    [0, reach / 2],
    [0, -reach],
    [0, reach],
    [reach, 0],
    [-reach, 0],
  ];
}

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

/** Around the name, and around its dot when it has one. */
function boxOf({ x, y }: { x: number; y: number }, [dx, dy]: Offset, half: Offset, dot: number): Bbox {
  const name = {
    minX: x + dx - half[0],
    maxX: x + dx + half[0],
    minY: y + dy - half[1],
    maxY: y + dy + half[1],
  };
  const all =
    dot === 0
      ? name
      : {
          minX: Math.min(x - dot, name.minX),
          maxX: Math.max(x + dot, name.maxX),
          minY: Math.min(y - dot, name.minY),
          maxY: Math.max(y + dot, name.maxY),
        };
  return {
    minX: all.minX - AIR[0],
    maxX: all.maxX + AIR[0],
    minY: all.minY - AIR[1],
    maxY: all.maxY + AIR[1],
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
