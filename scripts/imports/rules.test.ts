import { describe, expect, test } from 'vitest';
import { importsOf, violation } from './rules';

describe('importsOf', () => {
  test.each([
    ["import { a } from 'x';", ['x']],
    ["import type { A } from '@/db/schema';", ['@/db/schema']],
    ["import {\n  a,\n  type B,\n} from './y';", ['./y']],
    ["import 'leaflet/dist/leaflet.css';", ['leaflet/dist/leaflet.css']],
    ["export { a } from 'x';\nexport * from './y';", ['x', './y']],
    ["const a = dynamic(() => import('./canvas'));", ['./canvas']],
    ["const a = require('x');", ['x']],
    ["let t: import('@/domain/day').Day;", ['@/domain/day']],
    ["// import 'x';\n/* import 'y';\nimport 'z'; */", []],
    ["export const from = 'x';\nexport const label = 'from';", []],
    ["import { a } from 'x';\nexport const b = 'not a module';", ['x']],
  ])('%j', (source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });
});

describe('allowed', () => {
  test.each([
    ['domain/center.ts', 'zod'],
    ['domain/center.ts', './point'],
    ['domain/distance.test.ts', 'fast-check'],
    ['domain/hard-points.fixture.ts', 'fast-check'],
    ['domain/center.test.ts', '@/data/centers.json'],
    ['db/queries/centers.ts', '@/domain/center'],
    ['db/client.ts', 'better-sqlite3'],
    ['server/database.ts', '@/db/client'],
    ['server/env.ts', 'server-only'],
    ['components/map/map-canvas.tsx', 'react-leaflet'],
    ['components/finder/center-list.tsx', '@/components/ui/button'],
    ['components/finder/center-row.tsx', '@/components/listing/facts'],
    ['components/listing/facts.tsx', '@/components/ui/icon'],
    ['components/finder/finder.tsx', '@/components/map/map-gate'],
    ['components/center/map-column.tsx', '@/components/map/map-section'],
    ['data/centers.test.ts', '@/scripts/check-data/numbering'],
    ['app/[locale]/page.tsx', '@/server/env'],
    ['app/[locale]/page.tsx', '@/components/map/map-gate'],
    ['scripts/seed.ts', '@/db/client'],
    ['server/session.ts', '@/domain/desk/make-actor'],
    ['domain/desk/desk.fixture.ts', './make-actor'],
    ['drizzle.config.ts', 'drizzle-kit'],
    ['next.config.js', './server/security-headers'],
  ])('%s → %s', (file, specifier) => {
    expect(violation(file, specifier)).toBeNull();
  });
});

describe('refused', () => {
  test.each([
    ['domain/center.ts', '@/db/schema', 'not db'],
    ['domain/center.ts', '../components/ui/button', 'not components'],
    ['domain/center.ts', 'node:fs', 'zod and nothing else'],
    ['domain/center.test.ts', '@/server/env', 'not server'],
    ['app/admin/page.tsx', '@/domain/desk/make-actor', 'may make actors'],
    ['db/commands/desk/command.ts', '../../../domain/desk/make-actor', 'may make actors'],
    ['db/queries/centers.ts', '@/server/env', 'not server'],
    ['db/queries/centers.ts', 'server-only', 'server alone'],
    ['server/env.ts', '@/app/[locale]/page', 'not app'],
    ['server/database.ts', 'drizzle-orm', 'all SQL'],
    ['components/finder/list.tsx', '@/db/schema', 'not db'],
    ['components/finder/list.tsx', '../../server/env', 'not server'],
    ['components/finder/list.tsx', 'leaflet', 'only components/map'],
    ['components/finder/list.tsx', '../map/map-canvas', 'a page composes'],
    ['components/center/card.tsx', '@/components/finder/list', 'a page composes'],
    ['components/ui/button.tsx', '@/components/center/card', 'a page composes'],
    ['components/ui/icon.tsx', '@/components/listing/facts', 'a page composes'],
    ['components/listing/facts.tsx', '@/components/center/card', 'a page composes'],
    ['app/[locale]/page.tsx', 'leaflet/dist/leaflet.css', 'only components/map'],
    ['app/[locale]/page.tsx', '@/scripts/seed', 'not scripts'],
    ['scripts/seed.ts', '@/server/env', 'not server'],
    ['scripts/seed.ts', '@/server/jobs/run-jobs', 'not server'],
    ['scripts/jobs.ts', '@/server/env', 'not server'],
    ['e2e/smoke.spec.ts', '@/server/db', 'not server'],
  ])('%s → %s', (file, specifier, why) => {
    expect(violation(file, specifier)).toContain(why);
  });
});
