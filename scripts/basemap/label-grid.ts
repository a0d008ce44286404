export type Box = { left: number; top: number; right: number; bottom: number };
export type Dot = { x: number; y: number; weight: number };
export type Taken = Box & Dot;

/** Where a name may stand beside its dot, best first. */
export const SIDES = ['e', 'w', 's', 'n'] as const;
export type Side = (typeof SIDES)[number];

const CELL_PX = 200;

/** What lies on one zoom's map so far, kept by squares so that only the neighborhood is compared. */
export class LabelGrid {
  private readonly names = new Map<string, Taken[]>();
  private readonly dots = new Map<string, Dot[]>();

  constructor(dots: Dot[]) {
    for (const dot of dots) put(this.dots, { left: dot.x, right: dot.x, top: dot.y, bottom: dot.y }, dot);
  }

  add(name: Taken): void {
    put(this.names, name, name);
  }

  touches(box: Box, air: { x: number; y: number }): boolean {
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

  hidesGreater(box: Box, weight: number, reachPx: number): boolean {
    const wide = {
      left: box.left - reachPx,
      right: box.right + reachPx,
      top: box.top - reachPx,
      bottom: box.bottom + reachPx,
    };
    return get(this.dots, wide).some((it) => it.weight > weight && isWithin(it, wide));
  }

  /** Weight of the greatest other town, no greater than this one, whose dot lies in the box. */
  greatestCovered(box: Box, own: { x: number; y: number }, weight: number): number {
    return get(this.dots, box)
      .filter((it) => isWithin(it, box))
      .filter((it) => it.weight <= weight && (it.x !== own.x || it.y !== own.y))
      .reduce((greatest, it) => Math.max(greatest, it.weight), 0);
  }
}

const isWithin = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

function put<T>(cells: Map<string, T[]>, box: Box, item: T): void {
  for (const key of keysOf(box)) {
    const cell = cells.get(key);
    if (cell) cell.push(item);
    else cells.set(key, [item]);
  }
}

const get = <T>(cells: Map<string, T[]>, box: Box): T[] => keysOf(box).flatMap((key) => cells.get(key) ?? []);

function keysOf({ left, right, top, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x++) {
    for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y++) keys.push(`${x},${y}`);
  }
  return keys;
}
