import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { end, launch, makeFolder, wait } from './loopback.mjs';

/**
 * docs/operations.md from end to end, in a folder of its own: installs without what only developers need, serves what was
 * built here, and backs up, restores on a “new machine”, changes the secret and lets a lost owner come back.
 * `INSTALLED=<folder>` takes that folder's node_modules, from an earlier `npm ci --omit=dev`, instead of installing.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PORT = Number(process.env.NGINX_TEST_PORT ?? 4200) + 30;
if (!existsSync(path.join(ROOT, '.next', 'BUILD_ID'))) {
  console.log('There is no build yet: npm run build');
  exit(0);
}

const folder = makeFolder();
const [site, var1, var2, backups] = ['site', 'var', 'var.new', 'backup'].map((name) =>
  path.join(folder, name),
);
const LEFT_OUT = /^(\.git|node_modules|var|\.next\/(cache|dev))(\/|$)/;
cpSync(ROOT, site, { recursive: true, filter: (file) => !LEFT_OUT.test(path.relative(ROOT, file)) });
const { INSTALLED, PATH, HOME, npm_config_registry } = process.env;
const env = (dataDir, port = PORT) => ({
  ...{ PATH, HOME, ...(npm_config_registry ? { npm_config_registry } : {}) },
  ...{ PUBLIC_URL: 'https://pumps.example', HOST: '127.0.0.1', TRUST_PROXY: '127.0.0.1', LOG_LEVEL: 'warn' },
  ...{ PORT: String(port), DATA_DIR: dataDir, BACKUP_DIR: backups },
});
const npm = (args, dataDir = var1) => {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: site,
    env: env(dataDir),
    encoding: 'utf8',
  });
  return { status, text: `${stdout}${stderr}` };
};
const tell = (what) => console.log(`✓ ${what}`);

/** `npm run serve`, as the unit runs it: the process, and what the journal holds once it is ready or has ended. */
async function serve(dataDir, port = PORT) {
  const options = { cwd: site, env: env(dataDir, port), stdio: ['ignore', 'pipe', 'pipe'] };
  const child = launch(process.execPath, ['scripts/start.mjs', '--serve'], options);
  let journal = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      journal += data;
    });
  for (let tries = 0; tries < 600 && !/^Ready/m.test(journal) && child.exitCode === null; tries += 1)
    await wait(100);
  return { child, code: child.exitCode, journal };
}
const read = async (target) => {
  const answer = await fetch(`http://127.0.0.1:${PORT}${target}`, { redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const secretIn = (dataDir) => readFileSync(path.join(dataDir, 'auth-secret'), 'utf8');
const ownersLink = (text) => /https:\/\/pumps\.example(\/admin\/setup\?token=\S+)/.exec(text)?.[1];

if (INSTALLED)
  cpSync(path.join(INSTALLED, 'node_modules'), path.join(site, 'node_modules'), { recursive: true });
else assert.equal(npm(['ci', '--omit=dev']).status, 0);
for (const name of ['@biomejs/biome', 'knip', 'typescript', 'dependency-cruiser'])
  assert.ok(!existsSync(path.join(site, 'node_modules', name)), name);
tell('Installed without what only developers need');

let { child, journal } = await serve(var1);
assert.match(journal, /^Ready/m, journal);
const home = await read('/');
assert.equal(home.status, 200);
assert.equal(home.headers.get('strict-transport-security'), 'max-age=31536000');
for (const target of ['/es', '/centers', '/api/v1/centers', '/admin/sign-in', '/learn/what-is-hai'])
  assert.equal((await read(target)).status, 200, target);
const files = [...home.text.matchAll(/"(\/_next\/static\/[^"]+\.(?:css|js))"/g)].map(([, file]) => file);
assert.ok(files.length > 0);
for (const file of new Set(files)) assert.equal((await read(file)).status, 200, file);
const first = ownersLink(journal);
assert.ok(first, journal);
assert.equal((await read(first)).status, 200);
tell('`npm run serve` migrates, seeds and serves the build, and tells how the first owner comes in');

const second = await serve(var1, PORT + 1);
assert.notEqual(second.code ?? 0, 0, second.journal);
tell(`A second one on the same data ends: ${second.journal.trim().split('\n').at(-1)}`);

const made = npm(['run', 'backup']);
assert.equal(made.status, 0, made.text);
const [backup] = readdirSync(backups).filter((name) => name.endsWith('.db'));
const file = path.join(backups, backup);
const beside = npm(['run', 'restore', '--', file]);
assert.notEqual(beside.status, 0, beside.text);
tell(`Backed up beside the site; restoring beside it is refused: ${beside.text.trim().split('\n').at(-1)}`);
await end(child);

const damaged = path.join(folder, backup);
const bytes = readFileSync(file);
bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 8192);
writeFileSync(damaged, bytes);
cpSync(`${file}.sha256`, `${damaged}.sha256`);
mkdirSync(var2, { mode: 0o700 });
cpSync(path.join(var1, 'auth-secret'), path.join(var2, 'auth-secret'));
const refused = npm(['run', 'restore', '--', damaged], var2);
assert.notEqual(refused.status, 0);
assert.deepEqual(
  readdirSync(var2).filter((name) => name === 'hai.db'),
  [],
);
const restored = npm(['run', 'restore', '--', file], var2);
assert.equal(restored.status, 0, restored.text);
({ child, journal } = await serve(var2));
assert.match(journal, /^Ready/m, journal);
assert.equal((await read(first)).status, 200);
assert.equal(secretIn(var2), secretIn(var1));
tell('Restored on a new machine, with the old secret; a damaged backup is refused and changes nothing');
await end(child);

const before = secretIn(var2);
rmSync(path.join(var2, 'auth-secret'));
({ child, journal } = await serve(var2));
assert.match(journal, /^Ready/m, journal);
await read('/admin/sign-in');
assert.notEqual(secretIn(var2), before);
const again = ownersLink(npm(['run', 'admin:create'], var2).text);
assert.ok(again && again !== first);
assert.equal((await read(again)).status, 200);
tell('Another secret is made, and `npm run admin:create` beside the site gives a link that opens');
await end(child);
exit(0);
