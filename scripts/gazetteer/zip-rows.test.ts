import { describe, expect, it } from 'vitest';
import type { Point } from '@/domain/point';
import { settleZip, type Voices } from './zip-rows';

const here: Point = { lat: 61.2, lng: -149.9 };
const nearby: Point = { lat: 61.3, lng: -149.8 };
const far: Point = { lat: 59.9, lng: -158.6 };
const farToo: Point = { lat: 59.8, lng: -158.5 };
const elsewhere: Point = { lat: 66, lng: -162 };

const settle = (voices: Partial<Voices>) =>
  settleZip({ geonames: null, shared: false, census: null, third: null, town: null, ...voices });

describe('settleZip', () => {
  it('keeps GeoNames where nothing contradicts it', () => {
    expect(settle({ geonames: here, census: nearby, third: far })).toEqual({ point: here, verdict: 'kept' });
    expect(settle({ geonames: here })).toEqual({ point: here, verdict: 'kept' });
  });

  it('replaces a shared point by one of the ZIP itself', () => {
    expect(settle({ geonames: here, shared: true, third: nearby })).toEqual({
      point: nearby,
      verdict: 'sharpened',
    });
    expect(settle({ geonames: here, shared: true })).toEqual({ point: here, verdict: 'kept' });
  });

  it('follows the two that agree', () => {
    expect(settle({ geonames: far, census: here, third: nearby })).toEqual({
      point: here,
      verdict: 'outvoted',
    });
    expect(settle({ geonames: here, census: far, third: nearby })).toEqual({
      point: here,
      verdict: 'upheld',
    });
    expect(settle({ geonames: far, third: here, town: nearby })).toEqual({
      point: here,
      verdict: 'outvoted',
    });
  });

  it('believes the town before a wide rural area', () => {
    const voices = { geonames: here, town: nearby, census: far, third: farToo };
    expect(settle(voices)).toEqual({ point: here, verdict: 'upheld' });
  });

  it('takes one of the nearest two where nobody agrees', () => {
    const wide: Point = { lat: 61.6, lng: -149.9 };
    expect(settle({ geonames: here, census: elsewhere, third: wide })).toEqual({
      point: here,
      verdict: 'unsettled',
    });
    expect(settle({ geonames: elsewhere, census: here, third: wide })).toEqual({
      point: here,
      verdict: 'unsettled',
    });
    expect(settle({ geonames: far, third: here })).toEqual({ point: here, verdict: 'unsettled' });
  });

  it('adds what GeoNames does not know, and gives up when nobody knows', () => {
    expect(settle({ census: here, third: nearby })).toEqual({ point: here, verdict: 'added' });
    expect(settle({ census: far, third: here, town: nearby })).toEqual({ point: here, verdict: 'added' });
    expect(settle({ town: here })).toBeNull();
  });
});
