import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { published } from '@/db/search/published';
import { benchBytes } from './bytes';
import { benchGeo } from './geo';
import { benchSearch } from './geo-database';
import { benchGrowth } from './growth';
import { benchHttp } from './http';
import { benchLighthouse } from './lighthouse';
import { MadeUpLists } from './listings';
import { describeMachine, load } from './machine';
import type { Section } from './measure';
import { asPaper } from './paper';
import { buildSite } from './site';
import { benchSuggestions } from './suggestions';

/**
 * `npm run bench` measures everything, prints it and writes BENCHMARKS.md; `--only geo,http` measures parts, `--quick`
 * all with fewer samples, and both leave BENCHMARKS.md as it is. All figures as JSON: var/bench.json.
 */
const PARTS = ['geo', 'suggestions', 'http', 'growth', 'bytes', 'lighthouse'] as const;
type Part = (typeof PARTS)[number];

const NEEDS_SITE: readonly Part[] = ['http', 'growth', 'bytes', 'lighthouse'];
const RESULTS = path.join('var', 'bench.json');

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const { only, quick } = values;
const asked = only?.split(',') ?? [];
const unknown = asked.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are ${PARTS.join(', ')}.`);
  process.exit(1);
}
const parts = PARTS.filter((part) => !only || asked.includes(part));
const lists = new MadeUpLists();
process.once('exit', () => lists.remove());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const measure: Record<Part, () => Promise<Section>> = {
  async geo() {
    const db = lists.filled(0).open();
    const engines = await benchGeo(db, quick ? [45, 10_000] : [45, 10_000, 1_000_000]);
    db.$client.close();
    const search = await benchSearch(lists, quick ? [0, 1000] : [0, 10_000], quick ? 60 : 300);
    return { ...engines, tables: [...engines.tables, search] };
  },
  async suggestions() {
    const db = lists.filled(0).open();
    const names = published(db).index.byName.map(({ name }) => name);
    const section = await benchSuggestions(db, names, { quick });
    db.$client.close();
    return section;
  },
  http: () => benchHttp(lists, { quick }),
  growth: () => benchGrowth(lists, { quick }),
  bytes: () => benchBytes(lists),
  lighthouse: () => benchLighthouse(lists, { quick }),
};

const loadBefore = load();
const began = new Date();
if (parts.some((part) => NEEDS_SITE.includes(part))) buildSite();
const sections: Partial<Record<Part, Section>> = {};
for (const part of parts) {
  console.error(`bench: ${part}`);
  sections[part] = await measure[part]().catch((error: unknown) => {
    console.error(error);
    return { tables: [], goals: [], skipped: `${part}: it failed in this run.` };
  });
}
const run = {
  machine: describeMachine(),
  day: began.toISOString().slice(0, 10),
  minutes: (Date.now() - began.getTime()) / 60_000,
  load: { before: loadBefore, after: load() },
  sections,
};
const paper = asPaper({ ...run, sections: Object.values(sections) });
console.log(paper);
fs.mkdirSync(path.dirname(RESULTS), { recursive: true });
fs.writeFileSync(RESULTS, `${JSON.stringify(run, null, 2)}\n`);
console.log(JSON.stringify(run));
if (!only && !quick) fs.writeFileSync('BENCHMARKS.md', paper);
process.exit(0);
