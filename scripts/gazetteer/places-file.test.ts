import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '@/domain/geo/distance';
import { parseRow } from '@/domain/place/gazetteer-row';
import { isMilitaryZip } from '@/domain/place/place-text';
import type { Point } from '@/domain/point';

const rows = gunzipSync(fs.readFileSync('data/gazetteer/places.tsv.gz'))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(parseRow);
const zips = new Map(rows.filter(({ kind }) => kind === 'zip').map((row) => [row.code, row]));
const towns = new Map(
  rows.filter(({ kind }) => kind === 'city').map((row) => [`${row.name}, ${row.region}`, row]),
);

/** Rounded positions from general knowledge of the places, not from the sources. */
const KNOWN: [zip: string, what: string, lat: number, lng: number, withinKm: number][] = [
  ['44195', 'Cleveland Clinic', 41.503, -81.621, 5],
  ['27710', 'Duke University Hospital', 36.007, -78.938, 5],
  ['94143', 'UCSF', 37.763, -122.458, 5],
  ['84132', 'University of Utah Hospital', 40.771, -111.838, 5],
  ['14263', 'Roswell Park', 42.9, -78.866, 10],
  ['03756', 'Dartmouth-Hitchcock', 43.675, -72.273, 10],
  ['27157', 'Wake Forest Baptist', 36.09, -80.27, 10],
  ['10065', 'Memorial Sloan Kettering', 40.764, -73.963, 4],
  ['02114', 'Massachusetts General', 42.362, -71.068, 4],
  ['77030', 'Texas Medical Center', 29.707, -95.401, 4],
  ['55905', 'Mayo Clinic', 44.022, -92.467, 10],
  ['60637', 'University of Chicago', 41.79, -87.6, 4],
  ['48109', 'University of Michigan', 42.28, -83.73, 5],
  ['43604', 'Toledo', 41.65, -83.54, 5],
  ['15213', 'Oakland, Pittsburgh', 40.44, -79.955, 4],
  ['91010', 'City of Hope', 34.14, -117.97, 6],
  ['37232', 'Vanderbilt', 36.14, -86.8, 6],
  ['98109', 'Fred Hutch', 47.63, -122.34, 5],
  ['97239', 'OHSU', 45.49, -122.69, 6],
  ['63110', 'Barnes-Jewish', 38.63, -90.26, 6],
  ['99501', 'Anchorage', 61.22, -149.88, 10],
  ['99503', 'Anchorage', 61.19, -149.89, 10],
  ['99505', 'Elmendorf-Richardson', 61.27, -149.7, 25],
  ['99506', 'Elmendorf-Richardson', 61.25, -149.8, 25],
  ['99519', 'Anchorage', 61.19, -149.89, 60],
  ['99701', 'Fairbanks', 64.84, -147.72, 20],
  ['99723', 'Utqiaġvik', 71.29, -156.79, 20],
  ['99762', 'Nome', 64.5, -165.4, 20],
  ['99827', 'Haines', 59.24, -135.45, 30],
  ['96813', 'Honolulu', 21.31, -157.85, 6],
  ['96720', 'Hilo', 19.7, -155.1, 20],
  ['96898', 'Wake Island', 19.28, 166.65, 10],
  ['00926', 'San Juan', 18.35, -66.05, 12],
  ['00680', 'Mayagüez', 18.2, -67.14, 12],
  ['00802', 'Saint Thomas', 18.34, -64.92, 12],
  ['00820', 'Christiansted', 17.74, -64.7, 12],
  ['96910', 'Hagåtña', 13.47, 144.75, 10],
  ['96799', 'Pago Pago', -14.3, -170.72, 15],
  ['96950', 'Saipan', 15.19, 145.75, 15],
  ['33040', 'Key West', 24.56, -81.79, 20],
  ['02554', 'Nantucket', 41.28, -70.1, 10],
  ['04619', 'Calais, Maine', 45.18, -67.27, 15],
  ['98281', 'Point Roberts', 48.98, -123.06, 10],
  ['56711', 'Angle Inlet', 49.33, -95.1, 25],
  ['79901', 'El Paso', 31.76, -106.48, 6],
  ['20500', 'the White House', 38.897, -77.036, 10],
  ['91759', 'Mount Baldy', 34.24, -117.65, 10],
  ['12345', 'Schenectady', 42.81, -73.94, 15],
];

describe('the ZIPs', () => {
  it.each(KNOWN)('puts %s at %s', (zip, _, lat, lng, withinKm) => {
    const row = zips.get(zip);
    expect(row && distanceKm(row, { lat, lng })).toBeLessThan(withinKm);
  });

  it('are all there, also those without an area of their own', () => {
    expect(zips.size).toBeGreaterThan(41_500);
  });

  it('hold none of the military', () => {
    expect([...zips.keys()].filter(isMilitaryZip)).toEqual([]);
  });

  it('all lie on the right side of the world', () => {
    const inside = ({ lat, lng }: Point) =>
      (lat > 17 && lat < 72 && lng > -180 && lng < -64) ||
      (lat > -15 && lat < 20 && (lng > 130 || lng < -168));
    expect([...zips.values()].filter((row) => !inside(row)).map(({ code }) => code)).toEqual([]);
  });

  it('lie near the others of their town', () => {
    const far = [...zips.values()].filter((row) => {
      const town = towns.get(`${row.name}, ${row.region}`);
      return town?.code.startsWith('zip-') && distanceKm(town, row) > 150;
    });
    expect(far.map(({ code }) => code)).toEqual([]);
  });
});

describe('the towns', () => {
  const PLACES: [label: string, lat: number, lng: number][] = [
    ['New York, NY', 40.71, -74.01],
    ['Los Angeles, CA', 34.05, -118.24],
    ['Washington, DC', 38.9, -77.04],
    ['Delaware, OH', 40.3, -83.07],
    ['San Juan, PR', 18.47, -66.11],
    ['Toronto, ON', 43.7, -79.42],
    ['Québec, QC', 46.81, -71.21],
  ];
  it.each(PLACES)('puts %s right', (label, lat, lng) => {
    const row = towns.get(label);
    expect(row && distanceKm(row, { lat, lng })).toBeLessThan(5);
  });

  it('write Puerto Rico by its code, not by the numbers of its municipalities', () => {
    const regions = new Set([...towns.values()].map(({ region }) => region));
    expect([...regions].filter((region) => region !== null && !/^[A-Z]{2}$/.test(region))).toEqual([]);
  });

  it('name the middle of every state on land, where people live', () => {
    const ohio = rows.find(({ code }) => code === 'US-OH');
    expect(ohio && distanceKm(ohio, { lat: 40.4, lng: -82.9 })).toBeLessThan(60);
    expect(rows.filter(({ kind }) => kind === 'state')).toHaveLength(68);
  });
});

it('gives every place an id of its own and every town a label of its own', () => {
  const ids = rows.map(({ kind, code }) => `${kind}:${code}`);
  expect(new Set(ids).size).toBe(ids.length);
  const labels = rows
    .filter(({ kind }) => kind === 'city')
    .map(({ name, region, country, note }) => [name, region, country, note].join('|'));
  expect(new Set(labels).size).toBe(labels.length);
});

it('is small', () => {
  expect(fs.statSync('data/gazetteer/places.tsv.gz').size).toBeLessThan(2_000_000);
  expect(fs.statSync('data/gazetteer/land.bin.gz').size).toBeLessThan(100_000);
});
