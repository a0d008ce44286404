import fc from 'fast-check';
import type { Point } from '@/domain/point';

/** Where naive geometry goes wrong. For tests only. */
export const hardPoints = {
  attu: { lat: 52.8976, lng: 172.9084 },
  shemya: { lat: 52.7186, lng: 174.1125 },
  adak: { lat: 51.88, lng: -176.658 },
  eastOfDateLine: { lat: 51.5, lng: -180 },
  westOfDateLine: { lat: 51.5, lng: 180 },
  fiji: { lat: -17.0, lng: 179.9999 },
  hagatna: { lat: 13.4757, lng: 144.7489 },
  pagoPago: { lat: -14.2756, lng: -170.702 },
  honolulu: { lat: 21.3069, lng: -157.8583 },
  hilo: { lat: 19.7074, lng: -155.0885 },
  nome: { lat: 64.5011, lng: -165.4064 },
  utqiagvik: { lat: 71.2906, lng: -156.7886 },
  nearNorthPole: { lat: 89.9, lng: 45 },
  northPole: { lat: 90, lng: 0 },
  southPole: { lat: -90, lng: 180 },
  nullIsland: { lat: 0, lng: 0 },
  denver: { lat: 39.7392, lng: -104.9903 },
};

const lng = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: 179, max: 180, noNaN: true }),
  fc.double({ min: -180, max: -179, noNaN: true }),
);
const lat = fc.oneof(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ min: 89, max: 90, noNaN: true }),
  fc.constantFrom(90, -90, 0),
);

/** Any point of the earth, the hard ones more often than chance would have it. */
export const anyPoint: fc.Arbitrary<Point> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ lat, lng }) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(hardPoints)) },
);
