import type { Browser, Page } from '@playwright/test';
import { dragMap } from '@/e2e/fixtures/finder';
import { openPage } from './browser';
import { spread } from './measure';

const PATIENCE_MS = 60_000;

/** Milliseconds: until the map shows a pin, and of its frames while somebody drags and zooms it. */
export type MapFrames = { shownMs: number; p50: number; p99: number; longest: number };

declare global {
  interface Window {
    benchFrames: number[];
  }
}

/** null: the page did not show its map in time. */
export async function measureMap(browser: Browser, origin: string): Promise<MapFrames | null> {
  const page = await openPage(browser);
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    const began = performance.now();
    await page.goto(origin, { waitUntil: 'commit' });
    await page.locator('.leaflet-marker-icon').first().waitFor({ state: 'attached' });
    const shownMs = performance.now() - began;
    await page.waitForTimeout(1500);
    const frames = await framesDuring(page, async () => {
      for (const [dx, dy] of [
        [160, 60],
        [-200, 40],
        [120, -90],
        [-80, 20],
      ] as const)
        await dragMap(page, dx, dy);
      for (const step of [-300, -300, 300, 300]) {
        await page.mouse.wheel(0, step);
        await page.waitForTimeout(400);
      }
    });
    return { shownMs, ...spread(frames), longest: Math.max(...frames) };
  } catch (error) {
    console.error(`map: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return null;
  } finally {
    await page.close();
  }
}

async function framesDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    window.benchFrames = [];
    let last = performance.now();
    requestAnimationFrame(function note(now) {
      window.benchFrames.push(now - last);
      last = now;
      requestAnimationFrame(note);
    });
  });
  await work();
  return page.evaluate(() => window.benchFrames.slice(1));
}
