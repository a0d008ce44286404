import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { init } from 'license-checker-rseidelsohn';
import { z } from 'zod';

export type LicensedPackage = {
  name: string;
  version: string;
  license: string;
  copyright: string | null;
  use: 'production' | 'development';
};

/**
 * What may be installed. A license that is not here is looked at by a person first: permissive ones may simply be added;
 * the others stand here with the reason.
 */
const ALLOWED = new Set([
  '(BSD-2-Clause OR MIT OR Apache-2.0)',
  '(MIT AND CC-BY-3.0)',
  '(MIT OR CC0-1.0)',
  '(MIT OR WTFPL)',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND MIT',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  'MIT-0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  // react-leaflet: docs/decisions/0001 and the first section of NOTICE.
  'Hippocratic-2.1',
  // libvips, a library of its own that sharp loads.
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  // Unchanged tools that check and build, and are not given on.
  'MPL-2.0',
]);

/** Packages whose manifest names no license: a person has read the file beside it. */
const READ: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };

/** One sentence for each package whose license is not allowed. */
export function refusedLicenses(packages: readonly LicensedPackage[]): string[] {
  return packages
    .filter(({ license }) => !ALLOWED.has(license))
    .map(({ name, version, license }) => `${name} ${version} is under "${license}", which is not allowed.`);
}

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/**
 * Every package that package-lock.json names, once per name and version, sorted. Which optional ones are installed differs
 * from platform to platform, and NOTICE must not: of them only what the lockfile says is taken.
 */
export async function readPackages(root: string): Promise<LicensedPackage[]> {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const installed = await promisify(init)({ start: root, customFormat: { licenseText: '' } });
  const rows = new Map<string, LicensedPackage>();
  for (const [place, entry] of Object.entries(packages)) {
    const name = entry.name ?? place.split('node_modules/').at(-1) ?? '';
    const key = `${name}@${entry.version}`;
    // A package used in both ways counts as production.
    if (place === '' || rows.get(key)?.use === 'production') continue;
    const found = entry.optional ? undefined : installed[key];
    rows.set(key, {
      name,
      version: entry.version ?? 'unknown version',
      license: READ[key] ?? entry.license ?? [found?.licenses ?? 'not stated'].flat().join(' OR '),
      copyright: findCopyright(found?.licenseText ?? ''),
      use: entry.dev || entry.devOptional ? 'development' : 'production',
    });
  }
  return [...rows.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

const COPYRIGHT = /^\W*((?:[\w-]+ )?copyright (?:\(c\)|©|\d).*|©.*|\(c\) \d.*)$/im;

/** The first line of a license text that claims copyright. */
export function findCopyright(text: string): string | null {
  return COPYRIGHT.exec(text)?.[1]?.trim().replaceAll(/\s+/g, ' ') ?? null;
}
