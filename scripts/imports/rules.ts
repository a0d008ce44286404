import path from 'node:path';

/** Which rooms each room may import from (architecture: arrows run one way). Rooms not named here are free. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['domain'],
  db: ['domain', 'db'],
  server: ['domain', 'db', 'server', 'data', 'i18n'],
  components: ['domain', 'components', 'data', 'i18n'],
  app: ['domain', 'db', 'server', 'components', 'data', 'i18n', 'app'],
  i18n: ['domain', 'data', 'i18n'],
  // Its only code is the tests of the data, which use the checks of scripts.
  data: ['domain', 'data', 'scripts'],
  scripts: ['domain', 'db', 'data', 'scripts'],
  // Journeys make and remove their own rows.
  e2e: ['domain', 'data', 'db', 'e2e'],
};

/** Packages that only these places may import. */
const PACKAGE_HOMES: readonly { packages: RegExp; homes: readonly string[]; why: string }[] = [
  {
    packages: /^(leaflet|react-leaflet|protomaps-leaflet)(\/|$)/,
    homes: ['components/map/'],
    why: 'only components/map imports Leaflet: it breaks when the server loads it',
  },
  {
    packages: /^(drizzle-orm|better-sqlite3)(\/|$)/,
    homes: ['db/', 'scripts/', 'e2e/fixtures/'],
    why: 'all SQL lives in db',
  },
  { packages: /^server-only$/, homes: ['server/'], why: 'server-only stands in server alone' },
];

/** The doors of components/map: they load Leaflet only in the browser. */
const MAP_DOORS = ['map-gate', 'map-section', 'pin-gate', 'use-map-words'].map(
  (door) => `components/map/${door}`,
);
/** `ui` has no words of the domain; `listing` says one listing's facts, wherever they stand. */
const SHARED_COMPONENTS = ['ui', 'listing'];

/** Making an actor says that somebody's identity was proved: only where that is done (see `domain/desk/actor`). */
const MAKE_ACTOR = 'domain/desk/make-actor';
const ACTOR_MAKERS = [
  'server/session',
  'server/confirm-link',
  'server/reader',
  'server/jobs',
  'scripts/jobs',
  'scripts/admin',
];

/** What the site does by itself, and `npm run jobs` does for cron: the one part of `server` that scripts may start. */
const JOBS = { script: 'scripts/jobs.ts', room: 'server/jobs/' };

const isTest = (file: string) => /\.(test|fixture)\.tsx?$/.test(file);

/** Every module a source names in `import`, `export … from`, `import()` and `require()`, types included. */
export function importsOf(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])([^'"]+)\1/gm;
  const calls = /\b(?:import|require)\s*\(\s*(['"])([^'"]+)\1/g;
  return [...code.matchAll(statements), ...code.matchAll(calls)].map((match) => match[2] ?? '');
}

/** What is wrong with `file` (a path from the project's root) importing `specifier`; null: nothing. */
export function violation(file: string, specifier: string): string | null {
  const target = resolve(file, specifier);
  return target === null ? packageViolation(file, specifier) : roomViolation(file, target);
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return path.posix.normalize(specifier.slice(2));
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return null;
}

function packageViolation(file: string, specifier: string): string | null {
  if (isTest(file)) return null;
  if (file.startsWith('domain/') && !/^zod(\/|$)/.test(specifier))
    return 'domain imports zod and nothing else';
  const rule = PACKAGE_HOMES.find(({ packages }) => packages.test(specifier));
  const isRootFile = !file.includes('/');
  return rule && !isRootFile && !rule.homes.some((home) => file.startsWith(home)) ? rule.why : null;
}

function roomViolation(file: string, target: string): string | null {
  const [room = '', part] = file.split('/');
  const [targetRoom = '', targetPart = ''] = target.split('/');
  if (!file.includes('/') || !target.includes('/')) return null;
  const allowed = [
    ...(MAY_IMPORT[room] ?? [targetRoom]),
    ...(isTest(file) && !MAY_IMPORT[room]?.includes('data') ? ['data'] : []),
  ];
  if (file === JOBS.script && target.startsWith(JOBS.room)) return null;
  if (!allowed.includes(targetRoom)) return `${room} may import ${allowed.join(', ')}; not ${targetRoom}`;
  if (target === MAKE_ACTOR && !isTest(file) && !ACTOR_MAKERS.some((maker) => file.startsWith(maker))) {
    return `only ${ACTOR_MAKERS.join(', ')} may make actors`;
  }
  const crosses = room === 'components' && targetRoom === 'components' && part !== targetPart;
  const isShared = SHARED_COMPONENTS.includes(targetPart) && part !== 'ui';
  if (crosses && !isShared && !MAP_DOORS.includes(target)) {
    return `components/${part} may not import components/${targetPart}: a page composes them`;
  }
  return null;
}
