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
