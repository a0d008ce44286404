import { performance } from 'node:perf_hooks';
import { openBrowser } from './browser';
import type { MadeUpLists } from './listings';
import { oneClient, sizeOf, type Target } from './load';
import { type MapFrames, measureMap } from './map-frames';
import { type Asked, type Goal, type Section, spread } from './measure';
import { openSite, type Site } from './site';
import { FLOORS, subjectsOf } from './targets';

/** The real ones alone are 45. */
const SMALLEST = 45;
const QUICK_SIZES = [SMALLEST, 1000];
const SIZES = [...QUICK_SIZES, 10_000, 100_000];
const GOAL_AT = 100_000;
const ONCE = { count: 30, atMostMs: 10_000 };
const MB = 1e6;

/** `workMs`: of a processor, a request; null: this system does not say. */
type Cell = { raw: number; sent: number; p50: number; workMs: number | null };
type Grown = {
  size: number;
  fillS: number;
  firstS: number;
  /** The day's files for programs, which a server makes once a day beside its answers. */
  bulkS: number;
  idle: number | null;
  most: number | null;
  cells: Map<string, Cell | null>;
  map: MapFrames | null;
};

async function grow(lists: MadeUpLists, size: number): Promise<Grown> {
  const beganFill = performance.now();
  const filled = lists.filled(size === SMALLEST ? 0 : size);
  const fillS = (performance.now() - beganFill) / 1000;
  const subjects = subjectsOf(filled).map(({ name, path, first }) => ({ name, path: first?.path ?? path }));
  const targets = [FLOORS.page, FLOORS.endpoint, ...subjects];
  const site = await openSite(filled.dataDir);
  try {
    const first = { name: 'first', path: () => '/api/v1/centers?limit=1' };
    const [firstMs] = await oneClient(site.origin, first, { count: 1, atMostMs: 0 });
    const idle = site.memory()?.now ?? null;
    const bulk = { name: 'bulk', path: () => '/api/v1/bulk' };
    const [bulkMs] = await oneClient(site.origin, bulk, { count: 1, atMostMs: 0 });
    const cells: Grown['cells'] = new Map();
    for (const target of targets) {
      cells.set(target.name, await cellOf(site, target));
      console.error(`growth: ${size} ${target.name}`);
    }
    const map = await mapOf(site.origin);
    return {
      size,
      fillS,
      firstS: (firstMs ?? 0) / 1000,
      bulkS: (bulkMs ?? 0) / 1000,
      idle,
      most: site.memory()?.most ?? null,
      cells,
      map,
    };
  } finally {
    await site.close();
  }
}

/** null: there is no browser, or the map was not shown. */
async function mapOf(origin: string): Promise<MapFrames | null> {
  const browser = await openBrowser();
  if (!browser) return null;
  return measureMap(browser, origin).finally(() => browser.close());
}

/** null: no answer in time. */
async function cellOf({ origin, workMs }: Site, target: Target): Promise<Cell | null> {
  try {
    const { raw, sent } = await sizeOf(origin + target.path(0));
    await oneClient(origin, target, { count: 10, atMostMs: 2000 });
    const before = workMs();
    const durations = await oneClient(origin, target, ONCE);
    const worked = before === null ? null : ((workMs() ?? 0) - before) / durations.length;
    return { raw, sent, p50: spread(durations).p50, workMs: worked };
  } catch (error) {
    console.error(`growth: ${target.name}: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

const kb = (bytes: number) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
const count = (size: number) => size.toLocaleString('en-US');

export async function benchGrowth(lists: MadeUpLists, { quick, soFar }: Asked): Promise<Section> {
  const grown: Grown[] = [];
  const failed: string[] = [];
  for (const size of quick ? QUICK_SIZES : SIZES) {
    try {
      grown.push(await grow(lists, size));
    } catch (error) {
      console.error(error);
      failed.push(count(size));
    }
    soFar(sectionOf(grown));
  }
  const skipped = `Growth at ${failed.join(', ')}: it failed in this run.`;
  return { ...sectionOf(grown), ...(failed.length > 0 && { skipped }) };
}

function sectionOf(grown: Grown[]): Section {
  const names = [...(grown[0]?.cells.keys() ?? [])];
  const cell = (name: string, show: (cell: Cell) => string) => (one: Grown) => {
    const found = one.cells.get(name);
    return found ? show(found) : 'no answer';
  };
  const sizes = grown.map(({ size }) => count(size));
  const mb = (bytes: number | null) => (bytes === null ? '–' : Math.round(bytes / MB));
  return {
    goals: goalsOf(grown),
    tables: [
      {
        title: 'Growth: bytes of an answer',
        method:
          'Made-up listings, each as long as a real one, written by the code that writes the real ones. kB raw / kB as sent with gzip.',
        head: ['target', ...sizes],
        rows: names.map((name) => [
          name,
          ...grown.map(cell(name, ({ raw, sent }) => `${kb(raw)} / ${kb(sent)}`)),
        ]),
      },
      {
        title: 'Growth: time of an answer',
        method: `Milliseconds of one client, of pages on a first render: p50 / what a request takes of a processor in the server (${ONCE.count} requests, fewer where 10 s were over). The goals compare the second, which other programs on the machine lengthen least.`,
        head: ['target', ...sizes],
        rows: names.map((name) => [
          name,
          ...grown.map(cell(name, ({ p50, workMs }) => `${p50.toFixed(1)} / ${workMs?.toFixed(1) ?? '–'}`)),
        ]),
      },
      {
        title: 'Growth: server and map',
        method:
          'Memory is what the server process holds (resident). The files for programs that a server makes once a day are made before anything is timed. The map is the home page’s, 1280 by 900, dragged four times and zoomed four times in headless Chromium without a graphics processor: 16.7 ms is a frame at 60 a second.',
        head: [
          'listings',
          'fill the database s',
          'first search s',
          'memory then MB',
          'files of the day s',
          'most memory MB',
          'map shown ms',
          'frame p50 ms',
          'frame p99 ms',
          'longest ms',
        ],
        rows: grown.map(({ size, fillS, firstS, bulkS, idle, most, map }) => [
          count(size),
          fillS,
          firstS,
          mb(idle),
          bulkS,
          mb(most),
          ...(map ? [map.shownMs, map.p50, map.p99, map.longest] : ['not shown', '–', '–', '–']),
        ]),
      },
    ],
  };
}

function goalsOf(grown: Grown[]): Goal[] {
  const finders = grown.map(({ cells }) => cells.get('finder') ?? null);
  const most = (of: (cell: Cell) => number) =>
    Math.max(...finders.map((found) => (found ? of(found) : Number.POSITIVE_INFINITY)));
  const bytes = (goal: string, limit: number, of: (cell: Cell) => number): Goal => ({
    goal: `finder HTML ≤ ${limit} kB ${goal} at any number of listings`,
    measured: `at most ${kb(most(of))} kB`,
    isMet: most(of) <= limit * 1000,
  });
  const goals = [bytes('raw', 130, ({ raw }) => raw), bytes('gzip', 18, ({ sent }) => sent)];
  const [small, large] = [SMALLEST, GOAL_AT].map((wanted) => grown.find(({ size }) => size === wanted));
  if (!small || !large) return goals;
  /** By work where the system tells it: other programs lengthen it least. */
  const slower = (name: string) => {
    const [before, after] = [small, large].map(({ cells }) => {
      const found = cells.get(name);
      return found ? (found.workMs ?? found.p50) : Number.POSITIVE_INFINITY;
    });
    return (after ?? 0) / (before ?? 1);
  };
  for (const name of [
    'finder',
    'home',
    'all centers',
    'center',
    'learn',
    'topic',
    'refer',
    'about the data',
  ]) {
    goals.push({
      goal: `${name} at ${count(GOAL_AT)}: ≤ 2× its time at ${SMALLEST}`,
      measured: `${slower(name).toFixed(2)}×`,
      isMet: slower(name) <= 2,
    });
  }
  if (large.most !== null) {
    const measured = `${Math.round(large.most / MB)} MB at most`;
    goals.push({ goal: `memory at ${count(GOAL_AT)} ≤ 1 GB`, measured, isMet: large.most <= 1000 * MB });
  }
  return goals;
}
