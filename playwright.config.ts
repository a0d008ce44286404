import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/run/browser.mjs';

const PUBLIC_PORT = Number(process.env.JOURNEYS_PORT ?? 3210);
const ADMIN_PORT = PUBLIC_PORT + 1;
const executablePath = findBrowser();
// Workers inherit it: a journey makes a setup link on the command line, in the admin server's own database.
process.env.JOURNEYS_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'hai-pump-centers-'));

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may stall for seconds: one more try, and patience. A retried pass is listed as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: originOf(PUBLIC_PORT),
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
  projects: [
    {
      name: 'desktop',
      testIgnore: ['**/e2e/phone/**', '**/e2e/admin/**'],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: ['**/e2e/desktop/**', '**/e2e/admin/**'],
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    // What is written by editors must not change what the other journeys read.
    {
      name: 'admin',
      testMatch: '**/e2e/admin/**/*.spec.ts',
      use: { viewport: { width: 1280, height: 900 }, baseURL: originOf(ADMIN_PORT) },
    },
  ],
  webServer: [server(PUBLIC_PORT, ''), server(ADMIN_PORT, process.env.JOURNEYS_DATA_DIR)],
});

function originOf(port: number): string {
  return `http://localhost:${port}`;
}

/** An empty `dataDir`: a fresh one, which nobody else knows. */
function server(port: number, dataDir: string) {
  return {
    command: 'node scripts/run/serve-for-tests.mjs',
    url: `${originOf(port)}/api/health/ready`,
    env: { PORT: String(port), JOURNEYS_DATA_DIR: dataDir },
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  };
}
