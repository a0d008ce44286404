import { toWorld, worldPx } from './lines';

export type MapTown = {
  name: string;
  lng: number;
  lat: number;
  population: number;
  capital: boolean;
  home: boolean;
};

export type Candidate = { town: MapTown; weight: number };

/** `zoom` is the first Leaflet zoom at which the name is shown, `side` the side of the dot that it stands on. */
export type Placed = { town: MapTown; zoom: number; side: Side };

/** Weight that earns a name wherever there is room, and weight that earns one only in an empty part of the map. */
const EARNS_NAME: [zoom: number, weight: number, weightAlone: number][] = [
  [2, 8e6, 8e6],
  [3, 4e6, 4e6],
  [4, 1.2e6, 2e5],
  [5, 4e5, 2.5e4],
  [6, 1.5e5, 1e4],
  [7, 7e4, 4e3],
  [8, 3e4, 2e3],
  [9, 2e4, 800],
  [10, 1e4, 300],
  [11, 4e3, 1],
];

const LETTER_PX = 7.6;
const LINE_PX = 18;
const DOT_PX = 7;
const DOT_EDGE_PX = 3;
const AIR_PX = { x: 12, y: 8 };
const ALONE_AIR_PX = { x: 60, y: 50 };
/** No name comes this near to the dot of a greater town that is still waiting for room. */
const RESERVED_PX = 8;
/** Around a big city its suburbs wait: a place this near needs a fair share of the city's weight. */
const SHADOW_PX = 95;
const SHADOW_SHARE = 0.1;
const SHADOW_UNTIL_ZOOM = 9;
/** Towns down to this share of what earns a name now will want one soon, and names keep off their dots. */
const LATER_SHARE = 20;

/**
 * Big places first, each where its name has room beside, below or above its dot. What found room at one zoom keeps it
 * at the next, so names do not come and go while zooming in.
 */
export function chooseZooms(candidates: Candidate[]): Placed[] {
  const byWeight = [...candidates].sort((a, b) => b.weight - a.weight);
  const placed = new Map<MapTown, Placed>();
  for (const [zoom, least, leastAlone] of EARNS_NAME) {
    const size = worldPx(zoom);
    const spots = byWeight
      .filter(({ town, weight }) => weight >= leastAlone || placed.has(town))
      .map((it) => ({ ...it, at: onScreen(it.town, size) }));
    const dots = byWeight
      .filter(({ weight }) => weight >= leastAlone / LATER_SHARE)
      .map(({ town, weight }) => ({ ...onScreen(town, size), weight }));
    const grid = new LabelGrid(dots);
    for (const { town, weight, at } of spots) {
      const known = placed.get(town);
      if (known) grid.add({ ...boxOf(town, at, known.side), weight, ...at });
    }
    for (const { town, weight, at } of spots) {
      if (placed.has(town)) continue;
      if (zoom <= SHADOW_UNTIL_ZOOM && grid.isShaded(at, weight, SHADOW_PX, SHADOW_SHARE)) continue;
      const air = weight >= least ? AIR_PX : ALONE_AIR_PX;
      const free = SIDES.filter((side) => {
        const box = boxOf(town, at, side);
        return !grid.touches(box, air) && !grid.hidesGreater(box, weight, RESERVED_PX);
      });
      const side = free.sort((a, b) => cost(a) - cost(b))[0];
      if (!side) continue;
      grid.add({ ...boxOf(town, at, side), weight, ...at });
      placed.set(town, { town, zoom, side });

      /** A side is as dear as the greatest town whose dot the name would cover. */
      function cost(side: Side): number {
        return grid.greatestCovered(boxOf(town, at, side), at, weight) + SIDES.indexOf(side);
      }
    }
  }
  return [...placed.values()];
}

type ScreenPoint = { x: number; y: number };

function onScreen({ lng, lat }: MapTown, size: number): ScreenPoint {
  const [x, y] = toWorld([lng, lat]);
  return { x: x * size, y: y * size };
}

function boxOf({ name }: MapTown, { x, y }: ScreenPoint, side: Side): ScreenBox {
  const width = name.length * LETTER_PX;
  const half = { width: Math.max(width / 2, DOT_PX), height: LINE_PX / 2 };
  if (side === 'e')
    return { left: x - DOT_PX, right: x + DOT_PX + width, top: y - half.height, bottom: y + half.height };
  if (side === 'w')
    return { left: x - DOT_PX - width, right: x + DOT_PX, top: y - half.height, bottom: y + half.height };
  const [up, down] = side === 'n' ? [DOT_PX + LINE_PX, DOT_EDGE_PX] : [DOT_EDGE_PX, DOT_PX + LINE_PX];
  return { left: x - half.width, right: x + half.width, top: y - up, bottom: y + down };
}

export type ScreenBox = { left: number; top: number; right: number; bottom: number };
export type Dot = { x: number; y: number; weight: number };
export type TakenBox = ScreenBox & Dot;

/** Where a name may stand beside its dot, best first. */
export const SIDES = ['e', 'w', 's', 'n'] as const;
export type Side = (typeof SIDES)[number];

const CELL_PX = 200;

/** What lies on one zoom's map so far, kept by squares so that only the neighborhood is compared. */
export class LabelGrid {
  private readonly names = new Map<string, TakenBox[]>();
  private readonly dots = new Map<string, Dot[]>();

  constructor(dots: Dot[]) {
    for (const dot of dots) put(this.dots, { left: dot.x, right: dot.x, top: dot.y, bottom: dot.y }, dot);
  }

  add(name: TakenBox): void {
    put(this.names, name, name);
  }

  touches(box: ScreenBox, air: { x: number; y: number }): boolean {
    const wide = {
      left: box.left - air.x,
      right: box.right + air.x,
      top: box.top - air.y,
      bottom: box.bottom + air.y,
    };
    return get(this.names, wide).some(
      (it) => wide.left < it.right && it.left < wide.right && wide.top < it.bottom && it.top < wide.bottom,
    );
  }

  /** True near a town that is so much greater that the smaller one should wait for a nearer view. */
  isShaded({ x, y }: { x: number; y: number }, weight: number, reachPx: number, share: number): boolean {
    return get(this.names, {
      left: x - reachPx,
      right: x + reachPx,
      top: y - reachPx,
      bottom: y + reachPx,
    }).some((it) => weight < share * it.weight && Math.hypot(it.x - x, it.y - y) < reachPx);
  }

  hidesGreater(box: ScreenBox, weight: number, reachPx: number): boolean {
    const wide = {
      left: box.left - reachPx,
      right: box.right + reachPx,
      top: box.top - reachPx,
      bottom: box.bottom + reachPx,
    };
    return get(this.dots, wide).some((it) => it.weight > weight && isWithin(it, wide));
  }

  /** Weight of the greatest other town, no greater than this one, whose dot lies in the box. */
  greatestCovered(box: ScreenBox, own: { x: number; y: number }, weight: number): number {
    return get(this.dots, box)
      .filter((it) => isWithin(it, box))
      .filter((it) => it.weight <= weight && (it.x !== own.x || it.y !== own.y))
      .reduce((greatest, it) => Math.max(greatest, it.weight), 0);
  }
}

const isWithin = ({ x, y }: { x: number; y: number }, box: ScreenBox): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

function put<T>(cells: Map<string, T[]>, box: ScreenBox, item: T): void {
  for (const key of keysOf(box)) {
    const cell = cells.get(key);
    if (cell) cell.push(item);
    else cells.set(key, [item]);
  }
}

const get = <T>(cells: Map<string, T[]>, box: ScreenBox): T[] =>
  keysOf(box).flatMap((key) => cells.get(key) ?? []);

function keysOf({ left, right, top, bottom }: ScreenBox): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x++) {
    for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y++) keys.push(`${x},${y}`);
  }
  return keys;
}
