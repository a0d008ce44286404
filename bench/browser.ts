import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '@/scripts/run/browser.mjs';

/** The browser that the journeys use; null: there is none on this machine. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const quiet = ['background-networking', 'component-update', 'sync', 'gpu', 'quic'];
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-first-run', ...quiet.map((part) => `--disable-${part}`)],
  });
}

/** A laptop's page. What tsx compiled for here may be run there: it calls a function that only tsx has. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}
