import type { Browser } from '@playwright/test';
import { countBytes, type Loaded, sum } from '@/e2e/fixtures/weight';
import { openBrowser, openPage } from './browser';
import type { MadeUpLists } from './listings';
import type { Section } from './measure';
import { openSite } from './site';
import { subjectsOf } from './targets';

const GOAL_JS = 165_000;
/** Nothing has come for so long: the page is done. */
const QUIET_MS = 1200;
const PATIENCE_MS = 60_000;

declare global {
  interface Window {
    benchShow: () => void;
  }
}

/** Holds back what a page loads when it comes into sight (its map), until `benchShow` is called. */
function holdSights() {
  const Real = window.IntersectionObserver;
  const waiting: (() => void)[] = [];
  let isHeld = true;
  window.IntersectionObserver = class extends Real {
    override observe(element: Element) {
      if (isHeld) waiting.push(() => super.observe(element));
      else super.observe(element);
    }
  };
  window.benchShow = () => {
    isHeld = false;
    for (const observe of waiting) observe();
  };
}

async function settle(loaded: () => Loaded[]): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let seen = -1;
  for (;;) {
    const now = loaded();
    if (now.length === seen && now.every(({ endedAtMs }) => endedAtMs > 0)) return;
    if (performance.now() > until) return;
    seen = now.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

async function weigh(browser: Browser, url: string) {
  const page = await openPage(browser);
  try {
    await page.addInitScript(holdSights);
    const loaded = await countBytes(page);
    await page.goto(url, { timeout: PATIENCE_MS });
    await settle(loaded);
    const before = loaded();
    const map = page.locator('.map').first();
    if ((await map.count()) > 0) await map.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.benchShow());
    await settle(loaded);
    return { before, after: loaded().slice(before.length) };
  } finally {
    await page.close();
  }
}

const KINDS = ['Document', 'Script', 'Stylesheet', 'Font'];
const isOf = (kind: string) => (each: Loaded) => each.type === kind;
const kb = (all: Loaded[]) => (sum(all) / 1000).toFixed(1);

export async function benchBytes(lists: MadeUpLists): Promise<Section> {
  const browser = await openBrowser();
  if (!browser)
    return { tables: [], goals: [], skipped: 'Bytes of a page: there is no Chromium on this machine.' };
  const filled = lists.filled(0);
  const site = await openSite(filled.dataDir);
  const rows: (string | number)[][] = [];
  let js = 0;
  try {
    for (const { name, kind, path } of subjectsOf(filled)) {
      if (kind !== 'page') continue;
      const { before, after } = await weigh(browser, site.origin + path(0));
      js = Math.max(js, sum(before.filter(isOf('Script'))));
      const others = before.filter(({ type }) => !KINDS.includes(type));
      const code = after.filter(isOf('Script'));
      const data = after.filter(({ type }) => type !== 'Script');
      const cells = [
        ...KINDS.map((one) => before.filter(isOf(one))),
        others,
        before,
        code,
        data,
        [...before, ...after],
      ];
      rows.push([name, ...cells.map(kb)]);
      console.error(`bytes: ${name}`);
    }
  } finally {
    await site.close();
    await browser.close();
  }
  const measured = `${(js / 1000).toFixed(1)} kB on the heaviest page`;
  return {
    goals: [{ goal: 'JavaScript before the map ≤ 165 kB gzip', measured, isMet: js <= GOAL_JS }],
    tables: [
      {
        title: 'Bytes of a page before and after its map',
        method:
          'kB over the wire (gzip), first visit, 1280 by 900. "Before": all that comes while the map’s place is held out of sight; "map code" and "map data" come once it is seen.',
        head: [
          'page',
          'HTML',
          'JavaScript',
          'CSS',
          'fonts',
          'other',
          'before the map',
          'map code',
          'map data',
          'in all',
        ],
        rows,
      },
    ],
  };
}
