import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exit } from 'node:process';
import { load } from './load.mjs';
import {
  ask,
  end,
  endIfMissing,
  makeFolder,
  runScript,
  SETTINGS,
  startNginx,
  startSite,
  wait,
} from './loopback.mjs';

/** Three readers behind nginx under load, while the primary dies, a snapshot comes, a bad one comes, and a reader dies. */
const FIRST_PORT = Number(process.env.NGINX_TEST_PORT ?? 4200) + 10;
const [PRIMARY, ...READERS] = [0, 1, 2, 3].map((n) => FIRST_PORT + n);
const [HTTPS, HTTP] = [FIRST_PORT + 4, FIRST_PORT + 5];
const TARGETS = [
  '/',
  '/?near=Toledo%2C+OH',
  '/learn/what-is-hai',
  '/?near=90210',
  '/api/v1/centers?near=43604',
  '/es',
  '/api/v1/places?q=chic',
];
const CLIENTS = Number(process.env.CLIENTS ?? 4);

endIfMissing();

const folder = makeFolder();
const secret = randomBytes(16).toString('hex');
const snapshots = path.join(folder, 'snapshot');
const common = {
  PUBLIC_URL: `https://localhost:${HTTPS}`,
  NONCE_PLACEHOLDER: secret,
  SNAPSHOT_DIR: snapshots,
  ...SETTINGS,
};
const ofPrimary = { ...common, DATA_DIR: path.join(folder, 'var'), TRUST_PROXY: '127.0.0.1' };
const ofReader = {
  ...common,
  DATA_DIR: path.join(folder, 'reader'),
  TRUST_PROXY: '127.0.0.1',
  MODE: 'reader',
  PRIMARY_URL: `http://127.0.0.1:${PRIMARY}`,
};
const run = (name) => runScript(name, { ...process.env, ...ofPrimary });
for (const name of ['migrate.ts', 'seed.ts', 'publish-snapshot.ts']) run(name);

const primary = await startSite(PRIMARY, ofPrimary);
const readers = [];
for (const port of READERS) readers.push(await startSite(port, ofReader));
await startNginx(folder, { ports: { https: HTTPS, http: HTTP }, secret, sites: READERS, primary: PRIMARY });

/** Once more where the site had closed a connection that both had kept while this program was busy with something else. */
const steadily = (url, init) =>
  fetch(url, init).catch((error) => {
    if (error.cause?.code !== 'UND_ERR_SOCKET') throw error;
    return fetch(url, init);
  });

const direct = async (port, target, init) => {
  const answer = await steadily(`http://127.0.0.1:${port}${target}`, { redirect: 'manual', ...init });
  return { status: answer.status, body: await answer.text() };
};
const nameOn = async (port) => JSON.parse((await direct(port, `/api/v1/centers/${slug}`)).body).name;

/** As an editor's publishing does: the primary's process itself need not run for it. */
function rename(name) {
  const write = `const [file, ...values] = process.argv.slice(1);
    new (require('better-sqlite3'))(file).prepare('update center set name = ? where slug = ?').run(...values)`;
  execFileSync(process.execPath, ['-e', write, path.join(ofPrimary.DATA_DIR, 'hai.db'), name, slug]);
}

async function isOn(ports, name) {
  for (let tries = 0; tries < 100; tries += 1) {
    const names = await Promise.all(ports.map(nameOn));
    if (names.every((one) => one === name)) return tries / 10;
    await wait(100);
  }
  throw new Error(`${name} did not come to ${ports}`);
}

const list = JSON.parse((await direct(READERS[0], '/api/v1/centers?limit=1')).body);
const { slug } = list.items[0];
const form = `/centers/${slug}/report`;

const told = [];
const tell = (what) => {
  told.push(what);
  console.log(`✓ ${what}`);
};

const ready = JSON.parse((await direct(READERS[0], '/api/health/ready')).body);
assert.ok(ready.snapshot.ageS >= 0 && ready.snapshot.ageS < 600, JSON.stringify(ready));
tell('A reader says how old its copy is');
for (const target of ['/admin', '/admin/sign-in', '/admin/auth/session'])
  assert.equal((await direct(READERS[0], target)).status, 404, target);
tell('A reader has no editors’ pages');
const passed = await direct(READERS[0], form);
assert.equal(passed.status, 200);
assert.match(passed.body, /<form/);
tell('The form of a report comes from the primary, through a reader');

let over = false;
const began = performance.now();
const underLoad = load(`https://localhost:${HTTPS}`, TARGETS, { clients: CLIENTS, until: () => over });
await wait(4000);

await end(primary, 'SIGKILL');
await wait(3000);
for (const [target, says] of [
  [form, 'away for a moment'],
  [`/es${form}`, 'no están disponibles'],
  ['/confirm/abc', 'away for a moment'],
]) {
  const away = await direct(READERS[0], target);
  assert.equal(away.status, 503, target);
  assert.ok(away.body.includes(says), `${target}: ${away.body.slice(0, 300)}`);
}
const posted = await direct(READERS[0], form, { method: 'POST', body: new URLSearchParams({ text: 'x' }) });
assert.deepEqual([posted.status, posted.body.includes('away for a moment')], [503, true]);
tell('With the primary killed, readers answer; reports and links say that they are away for a moment');

rename('Renamed Once');
run('publish-snapshot.ts');
tell(`A new snapshot is on all readers ${await isOn(READERS, 'Renamed Once')} s after it was published`);

rename('Renamed Twice');
run('publish-snapshot.ts');
await isOn(READERS, 'Renamed Twice');
const pointer = JSON.parse(readFileSync(path.join(snapshots, 'snapshot.json'), 'utf8'));
rename('Renamed Badly');
run('publish-snapshot.ts');
const bad = JSON.parse(readFileSync(path.join(snapshots, 'snapshot.json'), 'utf8'));
assert.notEqual(bad.file, pointer.file);
await isOn(READERS, 'Renamed Badly');
await end(readers[2]);
appendFileSync(path.join(snapshots, bad.file), 'damaged on the way');
readers[2] = await startSite(READERS[2], ofReader);
assert.equal(await nameOn(READERS[2]), 'Renamed Twice');
tell('A reader that starts with a damaged copy shows the one before it');

await end(readers[1], 'SIGKILL');
await wait(4000);
over = true;
const { failures, answered, perSecond, p50, p99 } = await underLoad;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${answered} reads in ${seconds} s by ${CLIENTS} clients: ${perSecond}/s, p50 ${p50} ms, p99 ${p99} ms`,
);
const through = await ask(HTTPS, `/api/v1/centers/${slug}`);
assert.equal(through.status, 200);
assert.deepEqual(failures, {});
assert.ok(answered > 50, `${answered} reads`);
tell('No read failed while the primary was killed, a reader stopped and another killed, and snapshots came');
console.log(`${told.length} passed, 0 failed`);
exit(0);
