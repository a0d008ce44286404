import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { manifest } from './notice/manifest';
import { readPackages } from './notice/packages';
import { dataSources, renderNotice } from './notice/render';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const notice = renderNotice({
  packages: readPackages('.'),
  sources: dataSources.parse(readJson('data/notices.json')),
  basemap: manifest.parse(readJson('data/map/basemap.json')),
  gazetteer: manifest.parse(readJson('data/gazetteer/manifest.json')),
  hippocraticLicense: readFileSync('node_modules/react-leaflet/LICENSE.md', 'utf8'),
});

if (!process.argv.includes('--check')) {
  writeFileSync('NOTICE', notice);
  console.log('NOTICE is written.');
} else if (existsSync('NOTICE') && readFileSync('NOTICE', 'utf8') === notice) {
  console.log('NOTICE is up to date.');
} else {
  console.error('NOTICE does not match the installed packages and data: run "npm run notice" and commit it.');
  process.exitCode = 1;
}
