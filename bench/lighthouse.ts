import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findBrowser } from '@/scripts/run/browser.mjs';
import type { MadeUpLists } from './listings';
import { type Asked, type Goal, type Section, spread, type Table } from './measure';
import { openSite } from './site';
import { subjectsOf } from './targets';

/** The newest that runs on the Node.js of this project. */
const LIGHTHOUSE = 'lighthouse@12';
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const RUNS = 3;
/** The finder without a place: search engines are told to leave out a reader's own search, which costs points. */
const PAGES = ['home', 'center', 'topic', 'refer'];

const audit = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({
    performance: z.object({ score: z.number() }),
    accessibility: z.object({ score: z.number() }),
    'best-practices': z.object({ score: z.number() }),
    seo: z.object({ score: z.number() }),
  }),
  audits: z.object({
    'largest-contentful-paint': audit,
    'total-blocking-time': audit,
    'cumulative-layout-shift': audit,
  }),
});
type Report = z.infer<typeof reportSchema>;

/** Installed outside the project: nothing of the product needs it. null: it cannot be had here. */
function install(folder: string): string | null {
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, LIGHTHOUSE], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
      timeout: 300_000,
    });
    return path.join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
  } catch {
    return null;
  }
}

export async function benchLighthouse(lists: MadeUpLists, { quick, soFar }: Asked): Promise<Section> {
  const skip = (why: string): Section => ({ tables: [], goals: [], skipped: `Lighthouse: ${why}.` });
  const browser = findBrowser();
  if (!browser) return skip('there is no Chromium on this machine');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-lighthouse-'));
  const program = install(folder);
  if (!program) return skip(`${LIGHTHOUSE} could not be installed`);
  const filled = lists.filled(0);
  const site = await openSite(filled.dataDir);
  const rows: (string | number)[][] = [];
  const goals: Goal[] = [];
  const failed: string[] = [];
  const section = { goals, tables: [tableOf(rows, quick)] };
  try {
    for (const { name, path: at } of subjectsOf(filled).filter((subject) => PAGES.includes(subject.name))) {
      try {
        const reports: Report[] = [];
        for (let run = 0; run < (quick ? 1 : RUNS); run++) {
          reports.push(await report(program, browser, site.origin + at(0), folder));
        }
        const { goal, row } = judge(name, reports);
        goals.push(goal);
        rows.push(row);
        console.error(`lighthouse: ${row.join('  ')}`);
      } catch (error) {
        console.error(error);
        failed.push(name);
      }
      soFar(section);
    }
  } finally {
    await site.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const skipped = `Lighthouse of ${failed.join(', ')}: it failed in this run.`;
  return { ...section, ...(failed.length > 0 && { skipped }) };
}

function judge(name: string, reports: Report[]): { goal: Goal; row: (string | number)[] } {
  const middle = (of: (one: Report) => number) => spread(reports.map(of)).p50;
  const scores = Object.entries(GOALS).map(([category, least]) => {
    const score = 100 * middle(({ categories }) => categories[category as keyof typeof GOALS].score);
    return { score, isMet: score >= least };
  });
  const numbers = scores.map(({ score }) => Math.round(score));
  return {
    goal: {
      goal: `Lighthouse, ${name}: ≥ ${Object.values(GOALS).join(' / ')}`,
      measured: numbers.join(' / '),
      isMet: scores.every(({ isMet }) => isMet),
    },
    row: [
      name,
      ...numbers.map(String),
      middle(({ audits }) => audits['largest-contentful-paint'].numericValue),
      middle(({ audits }) => audits['total-blocking-time'].numericValue),
      middle(({ audits }) => audits['cumulative-layout-shift'].numericValue).toFixed(3),
    ],
  };
}

const tableOf = (rows: Table['rows'], quick: boolean): Table => ({
  title: 'Lighthouse',
  method: `Mobile (its own slow phone and network, simulated), the middle of ${quick ? 'one run' : 'three runs'}. A busy machine lowers "performance".`,
  head: [
    'page',
    'performance',
    'accessibility',
    'best practices',
    'SEO',
    'largest paint ms',
    'blocked ms',
    'layout shift',
  ],
  rows,
});

async function report(program: string, browser: string, url: string, folder: string): Promise<Report> {
  const file = path.join(folder, 'report.json');
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run';
  await promisify(execFile)(
    process.execPath,
    [
      program,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${flags}`,
      `--only-categories=${Object.keys(GOALS)}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, timeout: 90_000 },
  );
  return reportSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}
