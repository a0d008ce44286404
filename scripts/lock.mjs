import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, missingPlatformPackages } from './run/lock.mjs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = missingPlatformPackages(lock).map(([place]) => place.replace(/.*node_modules\//, ''));
if (missing.length === 0) {
  console.log('package-lock.json names the packages of every platform.');
} else if (process.argv.includes('--write')) {
  writeFileSync('package-lock.json', `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(`Added ${missing.join(', ')}.`);
} else {
  console.error(
    `package-lock.json lacks ${missing.join(', ')}: run "node scripts/lock.mjs --write" and commit it.`,
  );
  process.exitCode = 1;
}
