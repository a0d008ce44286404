import { readFileSync, writeFileSync } from 'node:fs';
import { readPackages, refusedLicenses } from './notice/packages';
import { dataSources, manifest, renderNotice } from './notice/render';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const packages = await readPackages(process.cwd());
const notice = renderNotice({
  packages,
  sources: dataSources.parse(readJson('data/notices.json')),
  basemap: manifest.parse(readJson('data/map/basemap.json')),
  gazetteer: manifest.parse(readJson('data/gazetteer/manifest.json')),
  hippocraticLicense: readFileSync('node_modules/react-leaflet/LICENSE.md', 'utf8'),
});

const faults = refusedLicenses(packages);
if (!process.argv.includes('--check')) writeFileSync('NOTICE', notice);
else if (readFileSync('NOTICE', 'utf8') !== notice)
  faults.push('NOTICE does not match the installed packages and data: run "npm run notice" and commit it.');

console.log(faults.length > 0 ? faults.join('\n') : 'NOTICE is up to date, and every license is allowed.');
process.exitCode = faults.length > 0 ? 1 : 0;
