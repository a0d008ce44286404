import { describe, expect, test } from 'vitest';
import { findCopyright, type InstalledPackage } from './packages';
import { renderNotice } from './render';

describe('findCopyright', () => {
  test.each([
    ['MIT License\n\nCopyright (c) 2025 A. Author\n\nPermission', 'Copyright (c) 2025 A. Author'],
    ['react-leaflet Copyright 2020 P (“Licensor”)', 'react-leaflet Copyright 2020 P (“Licensor”)'],
    ['  © 2019 B\n', '© 2019 B'],
    ['the above copyright notice shall be included', null],
    ['copyright holders be liable', null],
  ])('%j', (text, expected) => {
    expect(findCopyright(text)).toBe(expected);
  });
});

test('every part of the product has its place and its license', () => {
  const row = (name: string, use: InstalledPackage['use']) =>
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
