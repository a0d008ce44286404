import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { exit } from 'node:process';
import { endIfMissing, launch, makeFolder, runScript, SETTINGS, startNginx, startSite } from './loopback.mjs';

/**
 * The readers' journeys through nginx: TLS, its cache and its nonces, with the site bound to 127.0.0.1 alone.
 * Names of files, or Playwright's own options, narrow them down: `node deploy/test-journeys.mjs map.spec`.
 */
const FIRST_PORT = Number(process.env.NGINX_TEST_PORT ?? 4200) + 20;
const [SITE, HTTPS, HTTP] = [FIRST_PORT, FIRST_PORT + 1, FIRST_PORT + 2];

endIfMissing();

const folder = makeFolder();
const [journeys, dataDir] = ['journeys', 'journeys/public'].map((name) => path.join(folder, name));
const template = path.join(journeys, 'template');
const origin = `https://localhost:${HTTPS}`;
const secret = randomBytes(16).toString('hex');
const settings = {
  DATA_DIR: dataDir,
  PUBLIC_URL: origin,
  // Journeys say that they are many people; nginx adds that they all come from here.
  TRUST_PROXY: '127.0.0.1, ::1',
  BACKUP_EVERY_H: '0',
  NONCE_PLACEHOLDER: secret,
  ...SETTINGS,
};

mkdirSync(template, { recursive: true });
runScript('../e2e/fixtures/make-template.ts', { ...process.env, ...settings }, [template]);
cpSync(template, dataDir, { recursive: true });
await startSite(SITE, settings);
await startNginx(folder, { ports: { https: HTTPS, http: HTTP }, secret, sites: [SITE] });

const playwright = launch(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--project=desktop',
    '--project=phone',
    '--reporter=line',
    ...process.argv.slice(2),
  ],
  { env: { ...process.env, JOURNEYS_ORIGIN: origin, JOURNEYS_DIR: journeys } },
);
exit(await playwright.ended);
