import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MadeUpLists } from './listings';
import { describeMachine, load } from './machine';
import type { Section } from './measure';
import { asPaper, type Run } from './paper';
import { isPart, PART_NAMES, PARTS, type PartName } from './parts';
import { buildSite } from './site';

/**
 * `npm run bench` measures everything, prints it and writes BENCHMARKS.md; `--only geo,http` measures parts, `--quick`
 * all with fewer samples, and both leave BENCHMARKS.md as it is. All figures as JSON: var/bench.json. Each part runs in a
 * process of its own and is written down as it ends, so that one that fails or hangs costs nothing but itself.
 */
const RESULTS = path.join('var', 'bench.json');
const END_WITHIN_MS = 10_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    // How this program starts itself for one part.
    part: { type: 'string' },
  },
});
const { only, quick, part } = values;

if (part !== undefined && isPart(part)) await measureHere(part);
else await measureAll(only?.split(',') ?? PART_NAMES);
process.exit(0);

/** Tells the process that started this one what there is, also of what was not brought to its end. */
async function measureHere(name: PartName): Promise<void> {
  const lists = new MadeUpLists();
  process.once('exit', () => lists.remove());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(130));
  const soFar = (section: Section) => process.send?.(section);
  const section = await PARTS[name].measure(lists, { quick, soFar });
  await new Promise((resolve) => process.send?.(section, resolve));
}

function measureApart(name: PartName): Promise<Section> {
  const { withinMinutes } = PARTS[name];
  const child = fork(fileURLToPath(import.meta.url), ['--part', name, ...(quick ? ['--quick'] : [])]);
  let section: Section | null = null;
  let isLate = false;
  child.on('message', (message) => {
    section = message as Section;
  });
  const patience = setTimeout(() => {
    isLate = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS).unref();
  }, withinMinutes * 60_000);
  return new Promise((resolve) =>
    child.once('close', () => {
      clearTimeout(patience);
      const why = isLate
        ? `it was not done in ${withinMinutes} minutes and was ended`
        : 'it failed in this run';
      resolve(section ?? { tables: [], goals: [], skipped: `${name}: ${why}.` });
    }),
  );
}

async function measureAll(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. The parts are ${PART_NAMES.join(', ')}.`);
    process.exit(1);
  }
  const asked = PART_NAMES.filter((name) => names.includes(name));
  const began = new Date();
  const [machine, loadBefore] = [describeMachine(), load()];
  if (asked.some((name) => PARTS[name].needsSite)) buildSite();
  const sections: Partial<Record<PartName, Section>> = {};
  let paper = '';
  for (const name of asked) {
    console.error(`bench: ${name}`);
    const from = Date.now();
    sections[name] = await measureApart(name);
    console.error(`bench: ${name} took ${((Date.now() - from) / 60_000).toFixed(1)} minutes`);
    const run = {
      machine,
      day: began.toISOString().slice(0, 10),
      minutes: (Date.now() - began.getTime()) / 60_000,
      load: { before: loadBefore, after: load() },
    };
    paper = writeDown({ ...run, sections: Object.values(sections) }, { ...run, sections });
  }
  console.log(paper);
}

/** @returns the report so far, which of a whole run is BENCHMARKS.md */
function writeDown(run: Run, figures: object): string {
  const paper = asPaper(run);
  fs.mkdirSync(path.dirname(RESULTS), { recursive: true });
  fs.writeFileSync(RESULTS, `${JSON.stringify(figures, null, 2)}\n`);
  if (!only && !quick) fs.writeFileSync('BENCHMARKS.md', paper);
  return paper;
}
