import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * npm leaves a platform's package out of the lockfile when the registry it asked does not hold it, and then `npm ci`
 * refuses that lockfile everywhere. The exact version stands in the package that wants it, so the entry can be added.
 */
export function missingPlatformPackages({ packages }) {
  return Object.entries(packages).flatMap(([place, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !isLocked(packages, place, name))
      .map(([name, version]) => [
        placeOf(packages, parent, place, name),
        entry(packages, parent, name, version),
      ]),
  );
}

/** The lockfile with those entries added, in npm's order. */
export function completeLock(lock) {
  const entries = Object.entries(lock.packages).concat(missingPlatformPackages(lock));
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(entries) };
}

function isLocked(packages, place, name) {
  const folders = [...place.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)].map(
    (match) => match.index + match[0].length,
  );
  return [0, ...folders].some((end) => {
    const folder = place.slice(0, end);
    return `${folder && `${folder}/`}node_modules/${name}` in packages;
  });
}

function placeOf(packages, parent, place, name) {
  const siblings = Object.keys(parent.optionalDependencies).map((each) => `${place}/node_modules/${each}`);
  const nested = siblings.some((sibling) => sibling in packages);
  return nested ? `${place}/node_modules/${name}` : `node_modules/${name}`;
}

function entry(packages, parent, name, version) {
  const sibling = Object.entries(packages).find(
    ([place, each]) =>
      each.version === version &&
      Object.keys(parent.optionalDependencies).some((known) => place.endsWith(`/${known}`)),
  )?.[1];
  const [, os, cpu, abi = ''] =
    /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ?? [];
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(/^(gnu|musl)/.test(abi) && { libc: [abi === 'musl' ? 'musl' : 'glibc'] }),
    license: sibling?.license ?? parent.license,
    optional: true,
    ...(os && { os: [os] }),
  };
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
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
}
