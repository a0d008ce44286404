import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPostalCodes } from './postal-codes';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'postal-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, ...rows: string[][]): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, gzipSync(rows.map((row) => `${row.join('\t')}\n`).join('')));
  return file;
}

test('finds a ZIP code of the United States, and nothing else by it', () => {
  const file = write(
    'places',
    ['id', 'name', 'lng', 'lat'],
    ['zip:43604', 'Toledo', '-83.54', '41.65'],
    ['city:1', 'x', '1', '2'],
  );
  const find = readPostalCodes(file);
  expect(find?.('US', '43604')).toEqual({ lat: 41.65, lng: -83.54 });
  expect(find?.('US', '99999')).toBeNull();
  expect(find?.('NO', '43604')).toBeNull();
});

test('no gazetteer is no lookup; one without positions is a fault', () => {
  expect(readPostalCodes(path.join(folder, 'none'))).toBeNull();
  expect(() => readPostalCodes(write('odd', ['id', 'name', 'lat'], ['zip:1', 'x', '2']))).toThrow(
    'lacks a column',
  );
});
