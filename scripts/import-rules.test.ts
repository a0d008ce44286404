import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Who imports what; a target with an ending is a file of the tree, any other a package. */
const ALLOWED: [file: string, target: string][] = [
  ['domain/center.ts', 'zod'],
  ['domain/center.ts', 'domain/point.ts'],
  ['domain/distance.test.ts', 'fast-check'],
  ['domain/hard-points.fixture.ts', 'fast-check'],
  ['domain/center.test.ts', 'data/centers.json'],
  ['domain/listing/listing.fixture.ts', 'domain/account/make-actor.ts'],
  ['db/client.ts', 'better-sqlite3'],
  ['db/client.ts', 'domain/center.ts'],
  ['db/listing/commands.ts', 'db/listing/reads.ts'],
  ['server/database.ts', 'db/client.ts'],
  ['server/database.ts', 'server-only'],
  ['server/account/session.ts', 'domain/account/make-actor.ts'],
  ['server/account/session.ts', 'domain/account/make-actor.ts'],
  ['components/map/map-canvas.tsx', 'react-leaflet'],
  ['components/finder/list.tsx', 'components/ui/button.tsx'],
  ['components/finder/list.tsx', 'components/listing/facts.tsx'],
  ['components/finder/list.tsx', 'components/map/map-gate.tsx'],
  ['components/listing/facts.tsx', 'components/ui/button.tsx'],
  ['data/centers.test.ts', 'scripts/seed.ts'],
  ['app/[locale]/page.tsx', 'server/database.ts'],
  ['app/[locale]/page.tsx', 'components/map/map-gate.tsx'],
  ['scripts/seed.ts', 'db/client.ts'],
  ['scripts/jobs.ts', 'server/mail/run-jobs.ts'],
  ['next.config.ts', 'server/database.ts'],
];

const REFUSED: [file: string, target: string, rule: string][] = [
  ['domain/bad.ts', 'db/client.ts', 'arrow-domain'],
  ['domain/bad.ts', 'components/ui/button.tsx', 'arrow-domain'],
  ['domain/bad.ts', 'data/centers.json', 'arrow-domain'],
  ['domain/bad.test.ts', 'server/database.ts', 'arrow-domain-tests'],
  ['domain/bad.ts', 'fs', 'domain-is-pure'],
  ['domain/bad.ts', 'react', 'domain-is-pure'],
  ['domain/circle.ts', 'domain/round.ts', 'no-cycles'],
  ['db/bad.ts', 'server/database.ts', 'arrow-db'],
  ['db/bad.test.ts', 'server/database.ts', 'arrow-db-tests'],
  ['db/bad.ts', 'react', 'no-react-below'],
  ['db/bad.ts', 'server-only', 'server-only'],
  ['db/bad.ts', 'domain/account/make-actor.ts', 'actors-are-proved'],
  ['db/draft/reads.ts', 'db/draft/commands.ts', 'reads-do-not-write'],
  ['db/place/find-place.ts', 'db/listing/commands.ts', 'reads-do-not-write'],
  ['server/bad.ts', 'app/[locale]/page.tsx', 'arrow-server'],
  ['server/bad.test.ts', 'app/[locale]/page.tsx', 'arrow-server-tests'],
  ['server/bad.ts', 'drizzle-orm', 'sql-in-db'],
  ['components/finder/bad.tsx', 'db/client.ts', 'arrow-components'],
  ['components/finder/bad.test.tsx', 'server/database.ts', 'arrow-components-tests'],
  ['components/finder/bad.tsx', 'leaflet', 'leaflet-in-map'],
  ['components/finder/bad.tsx', 'components/map/map-canvas.tsx', 'folders-of-components'],
  ['components/listing/bad.tsx', 'components/finder/list.tsx', 'folders-of-components'],
  ['components/ui/bad.tsx', 'components/listing/facts.tsx', 'ui-stands-alone'],
  ['app/[locale]/bad.tsx', 'scripts/seed.ts', 'arrow-app'],
  ['app/[locale]/bad.test.tsx', 'scripts/seed.ts', 'arrow-app-tests'],
  ['app/[locale]/bad.tsx', 'leaflet', 'leaflet-in-map'],
  ['app/[locale]/bad.tsx', 'domain/account/make-actor.ts', 'actors-are-proved'],
  ['server/new-session.ts', 'domain/account/make-actor.ts', 'actors-are-proved'],
  ['app/[locale]/bad.tsx', 'not-installed', 'resolvable'],
  ['i18n/bad.ts', 'db/client.ts', 'arrow-i18n'],
  ['i18n/bad.test.ts', 'db/client.ts', 'arrow-i18n-tests'],
  ['data/bad.ts', 'db/client.ts', 'arrow-data'],
  ['data/bad.test.ts', 'db/client.ts', 'arrow-data-tests'],
  ['scripts/bad.ts', 'server/database.ts', 'arrow-scripts'],
  ['scripts/jobs.ts', 'server/database.ts', 'arrow-scripts'],
  ['scripts/bad.ts', 'server/mail/run-jobs.ts', 'jobs-only'],
  ['scripts/bad.ts', 'server-only', 'runs-outside-next'],
  ['scripts/bad.test.ts', 'server/database.ts', 'arrow-scripts-tests'],
  ['e2e/bad.ts', 'server/database.ts', 'arrow-e2e'],
  ['e2e/bad.fixture.ts', 'server/database.ts', 'arrow-e2e-tests'],
];

const INDIRECT = 'db/place/find-place.ts';
/** What closes the circle above, and what stands between that read and the write. */
const BETWEEN: [file: string, target: string][] = [
  ['domain/round.ts', 'domain/circle.ts'],
  [INDIRECT, 'db/place/spelling.ts'],
  ['db/place/spelling.ts', 'db/listing/commands.ts'],
];

const isFile = (target: string) => path.extname(target) !== '';
const specifierOf = (target: string) => (isFile(target) ? `@/${target.replace(/\.tsx?$/, '')}` : target);

/** Each way to name a module in turn, so that none of them escapes. */
const WAYS = [
  (specifier: string) => `import { a } from '${specifier}'; export const used = a;`,
  (specifier: string) => `import type { A } from '${specifier}'; export type Used = A;`,
  (specifier: string) => `export { a } from '${specifier}';`,
  (specifier: string) => `export const later = () => import('${specifier}');`,
  (specifier: string) => `export type Later = import('${specifier}').A;`,
];

let root: string;
type Violation = { rule: { name: string }; from: string; to: string };
let found: Violation[];
let rules: string[];

beforeAll(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'import-rules-')));
  const sources = new Map<string, string[]>();
  const add = (file: string, ...lines: string[]) => {
    sources.set(file, [...(sources.get(file) ?? []), ...lines]);
  };
  const direct = REFUSED.filter(([file]) => file !== INDIRECT);
  for (const [index, [file, target, rule]] of [...direct, ...ALLOWED, ...BETWEEN].entries()) {
    // A circle of types alone is allowed, so it is made of values.
    const way = WAYS[rule === 'no-cycles' || file === 'domain/round.ts' ? 0 : index % WAYS.length];
    add(file, way?.(specifierOf(target)) ?? '');
    if (isFile(target)) add(target);
    else if (!['fs', 'server-only', 'not-installed'].includes(target)) {
      add(`node_modules/${target}/index.js`, 'export const a = 1;');
      add(`node_modules/${target}/package.json`, `{ "name": "${target}", "main": "index.js" }`);
    }
  }
  for (const [file, lines] of sources) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    const text = /\.json$/.test(file) ? (lines[0] ?? '{}') : lines.join('\n');
    fs.writeFileSync(path.join(root, file), text);
  }
  fs.writeFileSync(
    path.join(root, 'tsconfig.json'),
    '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  );
  const { violations, ruleSetUsed } = cruise();
  found = violations;
  rules = ruleSetUsed.forbidden.map(({ name }) => name);
});
afterAll(() => fs.rmSync(root, { recursive: true }));

function cruise(): { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } } {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.resolve('.dependency-cruiser.mjs');
  const args = [program, '--config', config, '--output-type', 'json', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(stdout).summary;
}

const violationsOf = (file: string, target: string) =>
  found
    .filter(({ from, to }) => from === file && (to === target || to.startsWith(`node_modules/${target}/`)))
    .map(({ rule }) => rule.name);

describe('allowed', () => {
  test.each(ALLOWED)('%s → %s', (file, target) => {
    expect(violationsOf(file, target)).toEqual([]);
  });
});

describe('refused', () => {
  test.each(REFUSED)('%s → %s by %s', (file, target, rule) => {
    expect(violationsOf(file, target)).toContain(rule);
  });
});

test('every rule is seen to refuse something', () => {
  const seen = new Set(REFUSED.map(([, , rule]) => rule));
  expect(rules.filter((rule) => !seen.has(rule))).toEqual([]);
  expect(rules).not.toHaveLength(0);
});
