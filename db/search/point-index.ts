import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { boundsAround } from '@/domain/geo/bounds';
import { distanceKm, EARTH_RADIUS_KM, radians } from '@/domain/geo/distance';
import type { Bounds, Point } from '@/domain/point';

/** From this radius on every point is looked at; a box around a smaller one leaves most of them out. */
const WIDE_KM = 2000;

/** So that the rounding of a box's edge loses no point: about 10 cm. */
const PAD_DEGREES = 1e-6;

/** geokdbush's earth. */
const ITS_RADIUS_KM = 6371;

/** So near to a circle's edge rounding may decide: there `distanceKm` does. */
const EDGE = 1e-9;
const ROUNDING = 1e-14;

/**
 * A distance as geokdbush takes it, a hair longer, so that rounding loses no point on the edge. undefined: no limit; a
 * length of half the globe or more would wrap around to a short one.
 */
function inItsKm(km: number | undefined): number | undefined {
  const its = ((km ?? Infinity) / EARTH_RADIUS_KM) * ITS_RADIUS_KM * (1 + 1e-9) + 1e-6;
  return its < Math.PI * ITS_RADIUS_KM ? its : undefined;
}

/**
 * Where the listings are, by their slots: their numbers in the list. Exact: a k-d tree, boxes and chords propose,
 * `distanceKm` decides.
 */
export class PointIndex {
  readonly #tree: KDBush | null;
  /** On a ball of radius 1, three numbers each: who lies within a radius is told by chords, without a sine for each. */
  readonly #onBall: Float64Array;

  constructor(readonly points: readonly Point[]) {
    this.#tree = points.length === 0 ? null : new KDBush(points.length);
    this.#onBall = new Float64Array(points.length * 3);
    for (const [slot, point] of points.entries()) {
      this.#tree?.add(point.lng, point.lat);
      this.#onBall.set(onBall(point), slot * 3);
    }
    this.#tree?.finish();
  }

  /** Whether a slot lies within `km` of `origin`. */
  isWithin(origin: Point, km: number): (slot: number) => boolean {
    if (km >= Math.PI * EARTH_RADIUS_KM) return () => true;
    const [x, y, z] = onBall(origin);
    const chord = 2 * Math.sin(km / EARTH_RADIUS_KM / 2);
    const limit = chord ** 2;
    const edge = EDGE * limit + ROUNDING * chord + ROUNDING ** 2;
    const on = this.#onBall;
    return (slot) => {
      const dx = (on[slot * 3] ?? 0) - x;
      const dy = (on[slot * 3 + 1] ?? 0) - y;
      const dz = (on[slot * 3 + 2] ?? 0) - z;
      const off = dx * dx + dy * dy + dz * dz - limit;
      return Math.abs(off) <= edge ? distanceKm(origin, this.points[slot] as Point) <= km : off < 0;
    };
  }

  /** The slots within `km` of `origin`, in their order. */
  within(origin: Point, km: number): Uint32Array {
    const slots = km < WIDE_KM ? this.inBoxes(boundsAround(origin, km)) : this.#all();
    return slots.filter(this.isWithin(origin, km));
  }

  /** The slots within `km` of any of the points, in their order. */
  withinAny(points: readonly Point[], km: number): Uint32Array {
    return Uint32Array.from(new Set(points.flatMap((point) => [...this.within(point, km)]))).sort();
  }

  /** The slots in any of the boxes, or a hair beside them, in their order. */
  inBoxes(boxes: readonly Bounds[]): Uint32Array {
    const found = boxes.map(({ west, south, east, north }) => {
      const box = [west - PAD_DEGREES, south - PAD_DEGREES, east + PAD_DEGREES, north + PAD_DEGREES] as const;
      return this.#tree?.range(...box) ?? [];
    });
    const [first = [], ...others] = found;
    // Only boxes that touch hold a slot twice.
    return Uint32Array.from(
      others.every(({ length }) => length === 0) ? first : new Set(found.flat()),
    ).sort();
  }

  /** About the `count` nearest that match, nearest first; what lies beyond `km` is left out where it is far beyond. */
  nearest(
    origin: Point,
    count: number | undefined,
    km: number | undefined,
    isMatch: ((slot: number) => boolean) | undefined,
  ): number[] {
    return this.#tree ? around(this.#tree, origin.lng, origin.lat, count, inItsKm(km), isMatch) : [];
  }

  #all(): Uint32Array {
    return new Uint32Array(this.points.length).map((_, slot) => slot);
  }
}

function onBall({ lat, lng }: Point): [x: number, y: number, z: number] {
  const [up, turned] = [radians(lat), radians(lng)];
  return [Math.cos(up) * Math.cos(turned), Math.cos(up) * Math.sin(turned), Math.sin(up)];
}
