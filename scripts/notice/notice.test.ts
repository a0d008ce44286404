import { describe, expect, test } from 'vitest';
import { findCopyright, type LicensedPackage, readPackages, refusedLicenses } from './packages';
import { renderNotice } from './render';

describe('findCopyright', () => {
  test.each([
    ['MIT License\n\nCopyright (c) 2025 A. Author\n\nPermission', 'Copyright (c) 2025 A. Author'],
    ['react-leaflet Copyright 2020 P (“Licensor”)', 'react-leaflet Copyright 2020 P (“Licensor”)'],
    ['  © 2019 B\n', '© 2019 B'],
    ['the above copyright notice shall be included', null],
    ['copyright holders be liable', null],
    ['  (c) You must retain, in the Source form', null],
  ])('%j', (text, expected) => {
    expect(findCopyright(text)).toBe(expected);
  });
});

test('what is installed is known with its license and copyright', async () => {
  const packages = await readPackages(process.cwd());
  const find = (name: string) => packages.find((each) => each.name === name);
  expect(find('react-leaflet')).toMatchObject({ license: 'Hippocratic-2.1', use: 'production' });
  expect(find('zod')?.copyright).toMatch(/^Copyright \(c\) \d{4}/);
  expect(find('vitest')?.use).toBe('development');
  expect(find('format')?.license).toBe('MIT');
  expect(find('@img/sharp-win32-x64')?.license).toContain('LGPL');
});

test('a license that nobody allowed is named', () => {
  const row = { version: '1.0.0', copyright: null, use: 'production' } as const;
  const free = { ...row, name: 'free', license: 'MIT' };
  const strict = { ...row, name: 'strict', license: 'AGPL-3.0-only' };
  expect(refusedLicenses([free, strict, { ...row, name: 'mute', license: 'not stated' }])).toEqual([
    'strict 1.0.0 is under "AGPL-3.0-only", which is not allowed.',
    'mute 1.0.0 is under "not stated", which is not allowed.',
  ]);
});

test('every part of the product has its place and its license', () => {
  const row = (name: string, use: LicensedPackage['use']) =>
    ({ name, version: '1.0.0', license: 'MIT', copyright: `Copyright ${name}`, use }) as const;
  const source = { name: 'Rivers', file: 'map', license: 'LGPL-3.0-or-later', credit: 'R. Iver' };
  const basemap = {
    attribution: 'Map by M',
    sources: [{ name: 'Shores', licence: 'public domain', used: 'coast', changes: 'smoothed' }],
  };
  const gazetteer = {
    attribution: 'Places by P',
    sources: [{ package: 'zips', version: '1.2.3', holds: 'ZIPs', licence: 'CC BY 4.0' }],
  };
  const notice = renderNotice({
    packages: [row('ships', 'production'), row('builds', 'development')],
    sources: [source],
    basemap,
    gazetteer,
    hippocraticLicense: 'The license text',
  });
  expect(notice).toContain('Shores\n  License: public domain\n  For: coast\n  Changes: smoothed');
  expect(notice).toContain('Places by P\n\nzips 1.2.3\n  License: CC BY 4.0\n  For: ZIPs');
  const [production, development] = notice.split('Development packages');
  expect(production).toContain('ships 1.0.0: MIT\n  Copyright ships');
  expect(production).not.toContain('builds');
  expect(development).toContain('builds 1.0.0: MIT');
  expect(notice).toContain('Rivers\n  Where: map\n  License: LGPL-3.0-or-later\n  R. Iver');
  expect(notice).toMatch(/Hippocratic\sLicense 2\.1/);
  expect(notice.trimEnd().endsWith('The license text')).toBe(true);
});
