import { describe, expect, it } from 'vitest';
import { oneOf, ParamReader, whole } from './params';

const reader = (query: string) => new ParamReader(new URLSearchParams(query));
const colors = oneOf(['red', 'blue']);

describe('ParamReader', () => {
  it('takes what is there and leaves out what is not', () => {
    const params = reader('color=red&size=3');
    expect([
      params.one('color', colors),
      params.one('size', whole(1, 9)),
      params.one('more', colors),
    ]).toEqual(['red', 3, null]);
    expect(params.faults()).toEqual([]);
  });

  it('keeps the first of a parameter that may be given once', () => {
    const params = reader('size=3&size=4');
    expect(params.one('size', whole(1, 9))).toBe(3);
    expect(params.faults()).toEqual([{ parameter: 'size', value: '4', message: 'must be given only once' }]);
  });

  it('keeps every usable value of one that may be repeated, once', () => {
    const params = reader('color=blue&color=green&color=red&color=blue');
    expect(params.all('color', colors)).toEqual(['blue', 'red']);
    expect(params.faults()).toEqual([
      { parameter: 'color', value: 'green', message: 'must be one of red, blue' },
    ]);
  });

  it('names what is required and what nobody asked for', () => {
    const params = reader('toString=1&colour=red');
    expect(params.required('color', colors)).toBeNull();
    expect(params.faults()).toEqual([
      { parameter: 'color', value: '', message: 'is required' },
      { parameter: 'toString', value: '1', message: 'is not a known parameter' },
      { parameter: 'colour', value: 'red', message: 'is not a known parameter' },
    ]);
  });
});
