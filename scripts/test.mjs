import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './run/browser.mjs';
import { buildDatabaseLibrary, installPackages } from './run/install.mjs';
import { build } from './run/site.mjs';
import {
  capture,
  childrenEnded,
  endChildrenOnSignal,
  installed,
  isStopping,
  ROOT,
  Stop,
  script,
  start,
  step,
} from './run/step.mjs';
import { add, closingLine, emptyTally, tallyJourneys, tallyRun, tallyUnit } from './run/tally.mjs';

const quick = process.argv.includes('--quick');
let sum = emptyTally();
const failedSteps = [];

/** Counts what `work` returns; a step that cannot run is one failure, and the others go on. */
async function count(title, work) {
  const tally = await work().catch((error) => {
    if (!isStopping()) console.error(error instanceof Stop ? error.message : error);
    return { ...emptyTally(), failed: 1 };
  });
  if (isStopping()) {
    await childrenEnded();
    process.exit(130);
  }
  if (tally.failed > 0) failedSteps.push(title);
  sum = add(sum, tally);
}

const check = (title, args) =>
  count(title, async () => {
    const { ok, output } = await step(title, process.execPath, args);
    if (!ok) console.error(output);
    return { ...emptyTally(), [ok ? 'passed' : 'failed']: 1 };
  });

async function types() {
  const routes = await capture(process.execPath, [...installed('next'), 'typegen']);
  if (!routes.ok) throw new Stop(routes.output);
  const { ok, output } = await step('Types', process.execPath, [
    ...installed('@typescript/native', 'tsc'),
    '--noEmit',
    // A second checker would read every type a second time.
    '--checkers',
    '1',
  ]);
  if (!ok) console.error(output);
  return { ...emptyTally(), [ok ? 'passed' : 'failed']: 1 };
}

async function unit() {
  const report = freshReport('unit.json');
  const { ok, output } = await step('Unit tests', process.execPath, [
    ...installed('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!ok) console.error(output);
  const tally = tallyRun(ok, readTally(report, tallyUnit));
  console.log(`  ${closingLine(tally)}`);
  return tally;
}

async function journeys() {
  await ensureBrowser();
  const report = freshReport('journeys.json');
  const ok = await new Promise((resolve) => {
    start(process.execPath, [...installed('@playwright/test', 'playwright'), 'test'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    }).once('close', (code) => resolve(code === 0));
  });
  return tallyRun(ok, readTally(report, tallyJourneys));
}

function freshReport(name) {
  const report = path.join(ROOT, 'test-results', name);
  rmSync(report, { force: true });
  return report;
}

function readTally(report, read) {
  return existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : emptyTally();
}

async function buildForJourneys() {
  await build();
  return { ...emptyTally(), passed: 1 };
}

/** Two at a time, in this order: each needs about one processor. */
async function inTwoLanes(jobs) {
  const waiting = [...jobs];
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job();
  };
  await Promise.all([lane(), lane()]);
}

async function all() {
  await installPackages();
  const biome = installed('@biomejs/biome', 'biome');
  let compiler = null;
  await inTwoLanes([
    // The longest of all, and none of the others opens a database.
    () => buildDatabaseLibrary().catch((error) => (compiler = error)),
    () => count('Types', types),
    () => check('Import rules', [...installed('dependency-cruiser', 'depcruise'), '.']),
    () => check('Unused code', installed('knip')),
    () => check('Notice', [...script('notice.ts'), '--check']),
    () => check('Learn', script('check-learn.ts')),
    () => check('Data', script('check-data.ts')),
    () => check('Lint', [...biome, 'lint', '--error-on-warnings', '.']),
    () => check('Format', [...biome, 'format', '.']),
    () => check('Advisories', ['scripts/audit.mjs']),
    () => check('Lockfile', ['scripts/lock.mjs']),
    ...(quick ? [] : [() => count('Build', buildForJourneys)]),
  ]);
  if (compiler) throw compiler;
  await count('Unit tests', unit);
  if (quick) return;
  await count('Browser journeys', async () => {
    if (failedSteps.includes('Build')) throw new Stop('Browser journeys did not run: there is no build.');
    return journeys();
  });
}

endChildrenOnSignal();
await count('Run', async () => {
  await all();
  return emptyTally();
});
if (failedSteps.length > 0) console.error(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${closingLine(sum)}`);
process.exit(sum.failed > 0 ? 1 : 0);
