import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './run/browser.mjs';
import { install } from './run/install.mjs';
import { build } from './run/site.mjs';
import {
  capture,
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
    if (isStopping()) process.exit(130);
    console.error(error instanceof Stop ? error.message : error);
    return { ...emptyTally(), failed: 1 };
  });
  if (isStopping()) process.exit(130);
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

async function all() {
  await install();
  const biome = installed('@biomejs/biome', 'biome');
  await check('Lockfile', ['scripts/lock.mjs']);
  await check('Format', [...biome, 'format', '.']);
  await check('Lint', [...biome, 'lint', '--error-on-warnings', '.']);
  await count('Types', types);
  await check('Import rules', [...installed('dependency-cruiser', 'depcruise'), '.']);
  await check('Unused code', installed('knip'));
  await check('Data', script('check-data.ts'));
  if (existsSync(path.join(ROOT, 'scripts', 'check-learn.ts')))
    await check('Learn', script('check-learn.ts'));
  await check('Advisories', ['scripts/audit.mjs']);
  await check('Notice', [...script('notice.ts'), '--check']);
  await count('Unit tests', unit);
  if (quick) return;
  await count('Build', async () => {
    await build();
    return { ...emptyTally(), passed: 1 };
  });
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
