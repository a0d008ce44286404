import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { exit } from 'node:process';
import { cacheChecks } from './check-cache.mjs';
import { edgeChecks } from './check-edge.mjs';
import { pageChecks } from './check-pages.mjs';
import { load } from './load.mjs';
import { endIfMissing, makeFolder, runScript, SETTINGS, startNginx, startSite } from './loopback.mjs';

const FIRST_PORT = Number(process.env.NGINX_TEST_PORT ?? 4200);
const [SITE, HTTPS, HTTP] = [FIRST_PORT, FIRST_PORT + 1, FIRST_PORT + 2];

endIfMissing();

const folder = makeFolder();
const secret = randomBytes(16).toString('hex');
const settings = {
  DATA_DIR: path.join(folder, 'var'),
  PUBLIC_URL: `https://localhost:${HTTPS}`,
  TRUST_PROXY: '127.0.0.1',
  NONCE_PLACEHOLDER: secret,
  ...SETTINGS,
};
const env = { ...process.env, ...settings };
for (const name of ['migrate.ts', 'seed.ts']) runScript(name, env);
const world = {
  folder,
  secret,
  site: await startSite(SITE, settings),
  nginx: await startNginx(folder, { ports: { https: HTTPS, http: HTTP }, secret, sites: [SITE] }),
  ports: { site: SITE, https: HTTPS, http: HTTP },
  setupLink: () => /https?:\S+/.exec(runScript('admin.ts', env))?.[0],
};

const counts = { passed: 0, failed: 0 };

async function check(title, work) {
  try {
    await work();
    counts.passed += 1;
    console.log(`✓ ${title}`);
  } catch (error) {
    counts.failed += 1;
    console.error(`✗ ${title}\n  ${error.message}`);
  }
}

/** No page reads it, and each is another address: nobody keeps the page that is asked for. */
const neverAskedFor = (page) => Array.from({ length: 20_000 }, (_, i) => `${page}?offset=${i + 1}`);

/** Straight at the site, which renders each page or gives the one it keeps; then the same pages through TLS and nginx's cache. */
async function compare() {
  const rows = [];
  for (const page of ['/', '/learn/what-is-hai', '/centers']) {
    const rendered = await load(`http://127.0.0.1:${SITE}`, neverAskedFor(page));
    const kept = await load(`http://127.0.0.1:${SITE}`, [page]);
    const cached = await load(`https://localhost:${HTTPS}`, [page]);
    rows.push({
      page,
      'rendered/s': rendered.perSecond,
      'kept by the site/s': kept.perSecond,
      'through nginx/s': cached.perSecond,
      'nginx p50 ms': cached.p50,
      'times rendered': Math.round((cached.perSecond / rendered.perSecond) * 10) / 10,
    });
  }
  console.table(rows);
}

if (process.argv.includes('--load')) await compare();
for (const [title, work] of [...pageChecks(world), ...edgeChecks(world), ...cacheChecks(world)])
  await check(title, work);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
exit(counts.failed > 0 ? 1 : 0);
