import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '@/domain/point';
import { isLandBit, judgeCoordinate, LAND_COLUMNS, LAND_ROWS, landCell, readCoordinate } from './coordinate';

const rounded = (value: number) => Number(value.toFixed(4)) || 0;
const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true }).map(rounded);
const point = fc.record({ lat: degrees(90), lng: degrees(180) });

const size = (value: number) => Math.abs(value).toFixed(4);
const latLetter = ({ lat }: Point) => (lat < 0 ? 'S' : 'N');
const lngLetter = ({ lng }: Point) => (lng < 0 ? 'W' : 'E');

/** Ways in which people and programs write a point. */
const FORMS: ((at: Point) => string)[] = [
  ({ lat, lng }) => `${lat.toFixed(4)},${lng.toFixed(4)}`,
  ({ lat, lng }) => `${lat.toFixed(4)} ${lng.toFixed(4)}`,
  ({ lat, lng }) => `geo:${lat.toFixed(4)},${lng.toFixed(4)}`,
  ({ lat, lng }) => `(${lat.toFixed(4)}, ${lng.toFixed(4)})`,
  ({ lat, lng }) => `[${lat.toFixed(4)};${lng.toFixed(4)}]`,
  (at) => `${size(at.lat)}° ${latLetter(at)}, ${size(at.lng)}° ${lngLetter(at)}`,
  (at) => `${latLetter(at)} ${size(at.lat)} ${lngLetter(at)} ${size(at.lng)}`,
  (at) => `${size(at.lng)}${lngLetter(at).toLowerCase()} ${size(at.lat)}${latLetter(at).toLowerCase()}`,
];

describe('reading', () => {
  test('however a point is written, the same one is read', () => {
    fc.assert(
      fc.property(point, fc.constantFrom(...FORMS), (at, write) => {
        const read = readCoordinate(write(at));
        expect(read && { lat: read.lat || 0, lng: read.lng || 0 }).toEqual(at);
      }),
      { numRuns: 500 },
    );
  });

  test('in degrees, minutes and seconds it is read to the hundredth of a second', () => {
    const parts = (value: number) => {
      const hundredths = Math.round(Math.abs(value) * 360_000);
      const seconds = ((hundredths % 6000) / 100).toFixed(2);
      return `${Math.floor(hundredths / 360_000)}°${Math.floor((hundredths % 360_000) / 6000)}'${seconds}"`;
    };
    fc.assert(
      fc.property(point, (at) => {
        const read = readCoordinate(`${parts(at.lat)}${latLetter(at)} ${parts(at.lng)}${lngLetter(at)}`);
        expect(Math.abs((read?.lat ?? 999) - at.lat)).toBeLessThan(0.01 / 3600);
        expect(Math.abs((read?.lng ?? 999) - at.lng)).toBeLessThan(0.01 / 3600);
      }),
    );
  });
});

describe('judging', () => {
  const everywhere = () => true;
  const nowhere = () => false;

  test('what is fine is the very point that was given, on land and north of Antarctica', () => {
    fc.assert(
      fc.property(point, ({ lat, lng }) => {
        const verdict = judgeCoordinate(lat, lng, everywhere);
        if (verdict.fine) expect(verdict.point).toEqual({ lat, lng });
        const nearNull = Math.abs(lat) < 0.05 && Math.abs(lng) < 0.05;
        expect(verdict.fine).toBe(lat > -60 && !nearNull);
        expect(judgeCoordinate(lat, lng, nowhere).fine).toBe(false);
      }),
    );
  });

  test('a hospital in Ohio with its axes exchanged is recognized, and which point was meant', () => {
    const ohio = { lat: 39.97, lng: -83.01 };
    const isOhio = ({ lat, lng }: Point) => lat === ohio.lat && lng === ohio.lng;
    expect(judgeCoordinate(ohio.lng, ohio.lat, isOhio)).toEqual({
      fine: false,
      reason: 'swapped-axes',
      meant: ohio,
    });
    expect(judgeCoordinate(ohio.lat, ohio.lng, isOhio)).toEqual({ fine: true, point: ohio });
  });

  test('a point that is nowhere on earth in either order is out of range', () => {
    expect(judgeCoordinate(91, 200, everywhere)).toEqual({
      fine: false,
      reason: 'out-of-range',
      meant: null,
    });
    expect(judgeCoordinate(150, -30, everywhere)).toEqual({
      fine: false,
      reason: 'swapped-axes',
      meant: { lat: -30, lng: 150 },
    });
  });
});

test('every point lies in a cell of the mask, and a step of a cell is the next one', () => {
  fc.assert(
    fc.property(point, ({ lat, lng }) => {
      const { row, column } = landCell({ lat, lng });
      expect(row >= 0 && row < LAND_ROWS && column >= 0 && column < LAND_COLUMNS).toBe(true);
      const middle = {
        lat: 90 - ((row + 0.5) * 180) / LAND_ROWS,
        lng: ((column + 0.5) * 360) / LAND_COLUMNS - 180,
      };
      expect(landCell(middle)).toEqual({ row, column });
      expect(Math.abs(middle.lat - lat)).toBeLessThan(0.0501);
      expect(Math.abs(middle.lng - lng)).toBeLessThan(0.0501);
    }),
  );
});

test('a bit that is set is read as land, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAND_COLUMNS - 1 }), (column) => {
      const bits = new Uint8Array(LAND_COLUMNS / 8);
      bits[column >> 3] = 1 << (column & 7);
      const land = Array.from({ length: LAND_COLUMNS }, (_, at) => at).filter((at) => isLandBit(bits, at));
      expect(land).toEqual([column]);
    }),
    { numRuns: 30 },
  );
});
