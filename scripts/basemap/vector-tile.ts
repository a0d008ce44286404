import type { Position, Tags } from './lines';

/** Mapbox Vector Tile 2.1. Coordinates are whole numbers from 0 to `TILE_EXTENT` inside the tile. */
export const TILE_EXTENT = 4096;

export const SHAPES = { point: 1, line: 2, polygon: 3 } as const;

export type TileFeature = {
  shape: (typeof SHAPES)[keyof typeof SHAPES];
  /** One list per line or ring; all points of a point feature in one list. Rings are closed. */
  parts: Position[][];
  tags: Tags;
};

export type TileLayers = Record<string, TileFeature[]>;

/** Bytes of a tile; layers without features are left out. */
export function encodeTile(layers: TileLayers): Buffer {
  const filled = Object.entries(layers).filter(([, features]) => features.length > 0);
  return Buffer.concat(filled.map(([name, features]) => bytesField(3, encodeLayer(name, features))));
}

function encodeLayer(name: string, features: TileFeature[]): Buffer {
  const keys = new Map<string, number>();
  const values = new Map<string | number, number>();
  const number = <T>(list: Map<T, number>, item: T): number => {
    const known = list.get(item) ?? list.size;
    list.set(item, known);
    return known;
  };
  const encoded = features.map(({ shape, parts, tags }) => {
    const pairs = Object.entries(tags).flatMap(([key, value]) => [number(keys, key), number(values, value)]);
    return bytesField(
      2,
      Buffer.concat([
        bytesField(2, varints(pairs)),
        numberField(3, shape),
        bytesField(4, varints(commands(shape, parts))),
      ]),
    );
  });
  return Buffer.concat([
    numberField(15, 2),
    textField(1, name),
    ...encoded,
    ...[...keys.keys()].map((key) => textField(3, key)),
    ...[...values.keys()].map((value) => bytesField(4, encodeValue(value))),
    numberField(5, TILE_EXTENT),
  ]);
}

function encodeValue(value: string | number): Buffer {
  if (typeof value === 'string') return textField(1, value);
  return Number.isInteger(value) ? numberField(6, zigzag(value)) : doubleField(3, value);
}

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;
const command = (id: number, count: number): number => count * 8 + id;

function commands(shape: TileFeature['shape'], parts: Position[][]): number[] {
  const out: number[] = [];
  let [x, y]: Position = [0, 0];
  const step = ([toX, toY]: Position): void => {
    out.push(zigzag(toX - x), zigzag(toY - y));
    [x, y] = [toX, toY];
  };
  for (const part of parts) {
    if (shape === SHAPES.point) {
      out.push(command(MOVE_TO, part.length));
      part.forEach(step);
      continue;
    }
    const [start, ...rest] = shape === SHAPES.polygon ? part.slice(0, -1) : part;
    if (!start) continue;
    out.push(command(MOVE_TO, 1));
    step(start);
    out.push(command(LINE_TO, rest.length));
    rest.forEach(step);
    if (shape === SHAPES.polygon) out.push(command(CLOSE_PATH, 1));
  }
  return out;
}

/** Protocol Buffers and PMTiles both write whole numbers seven bits at a time, low bits first. */
export function varints(values: Iterable<number>): Buffer {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}

/** 0, -1, 1, -2 … become 0, 1, 2, 3 …, so that small negative numbers stay short. */
export const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

const WIRE_VARINT = 0;
const WIRE_DOUBLE = 1;
const WIRE_BYTES = 2;

export const numberField = (field: number, value: number): Buffer =>
  varints([field * 8 + WIRE_VARINT, value]);

export const doubleField = (field: number, value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return Buffer.concat([varints([field * 8 + WIRE_DOUBLE]), bytes]);
};

export const bytesField = (field: number, value: Buffer): Buffer =>
  Buffer.concat([varints([field * 8 + WIRE_BYTES, value.length]), value]);

export const textField = (field: number, value: string): Buffer => bytesField(field, Buffer.from(value));
