/**
 * Which folder may import which (docs/architecture: arrows run one way). A folder not named here is free; `data` holds
 * only tests beside its files, which use the checks of scripts; journeys make and remove their own rows.
 */
const MAY_IMPORT = {
  domain: ['domain'],
  db: ['domain', 'db'],
  server: ['domain', 'db', 'server', 'data', 'i18n'],
  components: ['domain', 'components', 'data', 'i18n'],
  app: ['domain', 'db', 'server', 'components', 'data', 'i18n', 'app'],
  i18n: ['domain', 'data', 'i18n'],
  data: ['domain', 'data', 'scripts'],
  scripts: ['domain', 'db', 'data', 'scripts'],
  e2e: ['domain', 'data', 'db', 'e2e'],
};
const FOLDERS = [...Object.keys(MAY_IMPORT), 'bench'];

const TEST = String.raw`\.(test|fixture)\.tsx?$`;
/** Files in the project's root set the tools up: they may name any package. */
const ROOT_FILE = '^[^/]+$';

/** What writes to the database. All else in db only reads. */
const WRITES = [
  String.raw`^db/[^/]+/(commands|write|check|delivery|reminders|forget-addresses|append-audit)\.ts$`,
  String.raw`^db/[^/]+/seed-[^/]+\.ts$`,
  String.raw`^db/account/(invites|people|password|sessions|second-factor|lockout)\.ts$`,
  '^db/rate-limit/(?!schema)',
  '^db/(backup/|prepare)',
  String.raw`^db/(command|statements|test-database)\.ts$`,
];

/**
 * `ui` has no words of the domain; `listing` says one listing's facts, `travel` a year of trips to it; `frame` and `admin` frame pages; a hospital is
 * saved to the `shortlist` wherever it is shown.
 */
const SHARED_COMPONENTS = ['ui', 'listing', 'travel', 'frame', 'admin', 'shortlist'];
/** The modules of components/map that load Leaflet only in the browser. */
const MAP_ENTRIES = String.raw`components/map/(map-frame|map-gate|map-section|pin-gate|use-map-words)\.tsx?$`;

/** What the site does by itself, and `npm run jobs` does for cron: the one part of `server` that scripts may start. */
const JOBS = {
  script: String.raw`^scripts/jobs\.ts$`,
  folder: String.raw`^server/mail/run-jobs\.ts$`,
};

/** Making an actor says that somebody's identity was proved: only where that is done. */
const MAKE_ACTOR = String.raw`^domain/.*\bmake-actor\.ts$`;
const ACTOR_MAKERS = [
  '^server/account/(session|reader)',
  '^server/hospital-link/link',
  '^server/mail/(run-jobs|send-mails)',
  '^scripts/(jobs|admin)',
];

const anyOf = (names) => `^(${names.join('|')})/`;
/** A package, installed or not (`server-only` exists only inside a Next build). */
const packages = (names) => `^(node_modules/)?(${names})(/|$)`;

const arrows = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) => {
  const rule = (name, from, permitted) => ({
    name,
    comment: `${folder} may import ${allowed.join(', ')}`,
    severity: 'error',
    from: { path: `^${folder}/`, ...from },
    to: {
      path: anyOf(FOLDERS.filter((other) => !permitted.includes(other))),
      ...(folder === 'scripts' && { pathNot: JOBS.folder }),
    },
  });
  return [
    rule(`arrow-${folder}`, { pathNot: TEST }, allowed),
    rule(`arrow-${folder}-tests`, { path: [`^${folder}/.*${TEST}`] }, [...allowed, 'data']),
  ];
});

const packageHome = (name, comment, names, homes) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: [homes, TEST, ROOT_FILE] },
  to: { path: packages(names) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'jobs-only',
      comment: 'scripts start only the jobs of server, and only scripts/jobs.ts does',
      severity: 'error',
      from: { path: '^scripts/', pathNot: JOBS.script },
      to: { path: JOBS.folder },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain imports zod and nothing else; schema-dts is types alone',
      severity: 'error',
      from: { path: '^domain/', pathNot: TEST },
      to: { pathNot: [anyOf(FOLDERS), packages('zod|schema-dts')] },
    },
    packageHome(
      'leaflet-in-map',
      'only components/map imports Leaflet: it breaks when the server loads it',
      'leaflet|react-leaflet|protomaps-leaflet|@types/leaflet',
      '^components/map/',
    ),
    packageHome(
      'sql-in-db',
      'all SQL lives in db',
      'drizzle-orm|better-sqlite3|@types/better-sqlite3',
      '^(db|scripts|bench|e2e/fixtures)/',
    ),
    packageHome('server-only', 'server-only stands in server alone', 'server-only', '^server/'),
    {
      name: 'runs-outside-next',
      comment: 'a program on the command line cannot load server-only: it exists only inside Next',
      severity: 'error',
      from: { path: '^(scripts|bench)/', pathNot: TEST },
      to: { path: packages('server-only'), reachable: true },
    },
    {
      name: 'no-react-below',
      comment: 'db knows nothing of pages',
      severity: 'error',
      from: { path: '^db/', pathNot: TEST },
      to: { path: packages('react|react-dom|next|next-intl|@types/react') },
    },
    {
      name: 'folders-of-components',
      comment: 'two product folders under components do not import each other: a page composes them',
      severity: 'error',
      from: { path: '^components/([^/]+)/', pathNot: '^components/ui/' },
      to: {
        path: '^components/',
        pathNot: [`^components/($1|${SHARED_COMPONENTS.join('|')})/`, MAP_ENTRIES],
      },
    },
    {
      name: 'ui-stands-alone',
      comment: 'components/ui has no words of the domain, so it knows no other folder',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^components/', pathNot: '^components/ui/' },
    },
    {
      name: 'reads-do-not-write',
      comment: 'a read of the database never reaches a write',
      severity: 'error',
      from: { path: '^db/', pathNot: [...WRITES, TEST] },
      to: { path: WRITES, reachable: true },
    },
    {
      name: 'actors-are-proved',
      comment: 'only where an identity is proved are actors made',
      severity: 'error',
      from: { pathNot: [...ACTOR_MAKERS, TEST] },
      to: { path: MAKE_ACTOR },
    },
    {
      name: 'no-cycles',
      comment: 'modules do not import each other in a circle; types alone may',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      // The first exists only inside a Next build; scripts/sources has its own install.
      to: { couldNotResolve: true, pathNot: packages('server-only|topojson-client|geojson-vt') },
    },
  ],
  options: {
    // TypeScript 7 has no API yet, so `typescript` is TypeScript 6's (docs/decisions/0009).
    parser: 'tsc',
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: `components` may not know a type of `db`.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`^(\.next|scripts/sources|test-results|var)/` },
  },
};
