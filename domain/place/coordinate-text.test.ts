import { describe, expect, it } from 'vitest';
import { readCoordinate } from './coordinate';

describe('readCoordinate', () => {
  it.each([
    ['41.79,-87.60', 41.79, -87.6],
    ['41.79° N, 87.60° W', 41.79, -87.6],
    ['N41.79 W87.60', 41.79, -87.6],
    ['N 41.79 W 87.60', 41.79, -87.6],
    ['n 41° 30′ w 87° 30′', 41.5, -87.5],
    ['N 41.79, -87.60', 41.79, -87.6],
    ['W 87.60 N 41.79', 41.79, -87.6],
    ['87.60 W, 41.79 N', 41.79, -87.6],
    ['33.9 s 151.2 e', -33.9, 151.2],
    ['geo:41.79,-87.60', 41.79, -87.6],
    ['41 -87', 41, -87],
    ['.5,-.5', 0.5, -0.5],
    ['-0,0', -0, 0],
  ])('reads %j', (text, lat, lng) => expect(readCoordinate(text)).toEqual({ lat, lng }));

  it('reads degrees, minutes and seconds', () => {
    const read = readCoordinate('41°47\'24"N 87°36\'0"W');
    expect(read?.lat).toBeCloseTo(41.79, 10);
    expect(read?.lng).toBeCloseTo(-87.6, 10);
    expect(readCoordinate("41°30'N, 87°30'W")).toEqual({ lat: 41.5, lng: -87.5 });
  });

  it.each(['41.79', 'a,b', '41.79 N 87.60 S', '41.79 E 87.60 W', '1,2,3', '0x10,0x10', '1e1,2', '--1,2'])(
    'refuses %j',
    (text) => expect(readCoordinate(text)).toBeNull(),
  );
});
