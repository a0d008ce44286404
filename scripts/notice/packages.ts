import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export type InstalledPackage = {
  name: string;
  version: string;
  license: string;
  copyright: string | null;
  use: 'production' | 'development';
};

const lockEntry = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
});
type LockEntry = z.infer<typeof lockEntry>;

const lockfile = z.object({ packages: z.record(z.string(), lockEntry) });
const oldManifest = z.object({ licenses: z.array(z.object({ type: z.string() })) });

const COPYRIGHT = /^\W*((?:[\w-]+ )?copyright (?:\(c\)|©|\d).*|©.*|\(c\) .*)$/im;

/** Every package the lockfile names, once per name and version, sorted. */
export function readPackages(root: string): InstalledPackage[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const rows = Object.entries(packages)
    .filter(([place]) => place.includes('node_modules/'))
    .map(([place, entry]) => toPackage(root, place, entry));
  // A package used in both ways counts as production.
  const byName = new Map<string, InstalledPackage>();
  for (const row of rows) {
    const key = `${row.name}@${row.version}`;
    if (byName.get(key)?.use !== 'production') byName.set(key, row);
  }
  return [...byName.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

function toPackage(root: string, place: string, entry: LockEntry): InstalledPackage {
  const folder = path.join(root, place);
  return {
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: entry.version ?? 'unknown version',
    license: entry.license ?? readOldLicense(folder) ?? 'license not stated',
    // Optional packages differ from platform to platform; the notice must not.
    copyright: entry.optional ? null : readCopyright(folder),
    use: entry.dev || entry.devOptional ? 'development' : 'production',
  };
}

function readOldLicense(folder: string): string | null {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return null;
  const manifest = oldManifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return manifest.success ? manifest.data.licenses.map(({ type }) => type).join(' OR ') : null;
}

function readCopyright(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[sc]e|copying)/i.test(name));
  return file ? findCopyright(readFileSync(path.join(folder, file), 'utf8')) : null;
}

/** The first line of a license text that claims copyright. */
export function findCopyright(text: string): string | null {
  return COPYRIGHT.exec(text)?.[1]?.trim().replaceAll(/\s+/g, ' ') ?? null;
}
