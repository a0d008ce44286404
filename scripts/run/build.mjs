import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installed, ROOT, Stop, step } from './step.mjs';

const FOLDERS = ['app', 'components', 'data', 'db', 'domain', 'i18n', 'public', 'server'];
const STAMP = path.join(ROOT, '.next', 'source-stamp');
const isTest = (file) => /\.test\.tsx?$/.test(file);
const isRootSource = (file) =>
  /\.(js|mjs|ts|json)$/.test(file) && !/^(vitest|playwright|drizzle|biome|next-env)\b/.test(file);

/** Builds the site for production, unless the last build was made from the same sources. */
export async function build() {
  const stamp = sourceStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) {
    console.log('✓ Build (up to date)');
    return;
  }
  const { ok, output } = await step('Build', process.execPath, [...installed('next'), 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (!ok) {
    console.error(output);
    throw new Stop('The site could not be built; the reason is above.');
  }
  writeFileSync(STAMP, stamp);
}

function sourceStamp() {
  const hash = createHash('sha256');
  // Static pages carry these settings, so another value is another build.
  const { PUBLIC_URL, MAP_PMTILES_URL, MAP_TILES_URL, MAP_ATTRIBUTION } = process.env;
  hash.update(JSON.stringify([process.version, PUBLIC_URL, MAP_PMTILES_URL, MAP_TILES_URL, MAP_ATTRIBUTION]));
  for (const file of sourceFiles()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

function sourceFiles() {
  const inFolders = FOLDERS.filter((folder) => existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isTest(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name))),
  );
  return [...inFolders, ...readdirSync(ROOT).filter(isRootSource)].sort();
}
