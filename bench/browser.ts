import { type Browser, chromium } from '@playwright/test';
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
