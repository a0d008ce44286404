import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readPackages } from './notice/packages';
import { dataSources, renderNotice } from './notice/render';

const notice = renderNotice(
  readPackages('.'),
  dataSources.parse(JSON.parse(readFileSync('data/notices.json', 'utf8'))),
  readFileSync('node_modules/react-leaflet/LICENSE.md', 'utf8'),
);

if (!process.argv.includes('--check')) {
  writeFileSync('NOTICE', notice);
  console.log('NOTICE is written.');
} else if (existsSync('NOTICE') && readFileSync('NOTICE', 'utf8') === notice) {
  console.log('NOTICE is up to date.');
} else {
  console.error('NOTICE does not match the installed packages and data: run "npm run notice" and commit it.');
  process.exitCode = 1;
}
