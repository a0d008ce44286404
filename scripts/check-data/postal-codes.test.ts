import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatRow, type GazetteerRow } from '@/domain/place/gazetteer-row';
import { readPostalCodes } from './postal-codes';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'postal-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = path.join(folder, 'places');
  fs.writeFileSync(file, gzipSync(text));
  return file;
}

test('finds a ZIP code by its country, and no town by its number', () => {
  const zip: GazetteerRow = {
    kind: 'zip',
    code: '43604',
    name: 'Toledo',
    note: '',
    region: 'OH',
    country: 'US',
    lat: 41.66,
    lng: -83.52,
    population: null,
  };
  const town: GazetteerRow = { ...zip, kind: 'city', code: '10001' };
  const find = readPostalCodes(write(`${formatRow(town)}\n${formatRow(zip)}\n`));
  expect(find?.('US', '43604')).toEqual({ lat: 41.66, lng: -83.52 });
  expect(find?.('US', '10001')).toBeNull();
  expect(find?.('NO', '43604')).toBeNull();
});

test('no gazetteer is no lookup; a broken one is a fault', () => {
  expect(readPostalCodes(path.join(folder, 'none'))).toBeNull();
  expect(() => readPostalCodes(write('nonsense'))).toThrow('Not a row');
});
