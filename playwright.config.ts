import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser, findJourneyBrowser } from './scripts/run/browser.mjs';

const PORT = Number(process.env.JOURNEYS_PORT ?? 3210);
// Of a site that is there already, behind a proxy: deploy/test-journeys.mjs.
const elsewhere = process.env.JOURNEYS_ORIGIN;
const ORIGIN = elsewhere ?? `http://localhost:${PORT}`;
const executablePath = findJourneyBrowser();
// Workers inherit it: servers of their own begin with the database that the shared one puts there.
process.env.JOURNEYS_DIR ??= mkdtempSync(path.join(quickFolder(), 'hai-pump-centers-'));

export default defineConfig({
  testDir: 'e2e',
  metadata: { wholeBrowser: findBrowser() },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may stall for seconds: one more try, and patience. A retried pass is listed as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  ...(elsewhere && { grepInvert: /@no-proxy/ }),
  use: {
    baseURL: ORIGIN,
    ignoreHTTPSErrors: Boolean(elsewhere),
    locale: 'en-US',
    // Recording every journey costs a third of the time; the second try of a failed one is enough.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The long files first: what comes last are short journeys, so that both workers end at about the same time.
  projects: [
    // What editors write must not change what the other journeys read: each worker has a server for it.
    {
      name: 'admin',
      testMatch: '**/e2e/admin/**/*.spec.ts',
      fullyParallel: false,
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'desktop',
      testIgnore: ['**/e2e/phone/**', '**/e2e/admin/**'],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: ['**/e2e/desktop/**', '**/e2e/admin/**'],
      // Where the width makes no difference the wide screen has shown it.
      grepInvert: /@any-width/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  ...(!elsewhere && {
    webServer: {
      command: 'node scripts/run/serve-for-tests.mjs',
      url: `${ORIGIN}/api/health/ready`,
      env: { PORT: String(PORT), JOURNEYS_DIR: process.env.JOURNEYS_DIR },
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
  }),
});

/** In memory where that has room: else each save waits for the disk, and no journey draws the plug. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize >= 4 * 2 ** 30) return '/dev/shm';
  } catch {
    // Only Linux has it.
  }
  return tmpdir();
}
