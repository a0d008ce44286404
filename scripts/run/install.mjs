import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT, Stop, step } from './step.mjs';

const OLDEST_NODE = [20, 9];
const LINES_SHOWN = 60;

/** Everything package-lock.json asks for, installed and working. */
export async function install() {
  await installPackages();
  await buildDatabaseLibrary();
}

/** Installs what package-lock.json asks for, unless exactly that is already here. Nothing is compiled yet. */
export async function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Stop(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  if (matchesLock(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return;
  await npm('Install packages', ['ci', '--include=dev', '--ignore-scripts']);
}

/** Fetches or compiles the database library for this Node.js, unless it works: no other package may run a script. */
export async function buildDatabaseLibrary() {
  if (databaseLoads()) return;
  await npm('Build the database library (a minute or two the first time)', ['rebuild', 'better-sqlite3']);
  if (!databaseLoads()) throw new Stop(compilerAdvice());
}

/** True when every package the lock wants here is installed in that version. */
export function matchesLock(lock, present) {
  if (!lock || !present) return false;
  return Object.entries(lock.packages).every(([name, wanted]) => {
    const found = present.packages[name];
    return name === '' || (found ? found.version === wanted.version : wanted.optional || wanted.link);
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Stop(`${file} cannot be read: ${error.message}`);
  }
}

async function npm(title, args) {
  const cli = process.env.npm_execpath;
  const env = { JOBS: 'max', ...process.env };
  const { ok, output } = cli?.endsWith('.js')
    ? await step(title, process.execPath, [cli, ...args], { env })
    : await step(title, 'npm', args, { shell: process.platform === 'win32', env });
  if (ok) return;
  console.error(output.split('\n').slice(-LINES_SHOWN).join('\n'));
  throw new Stop(explainInstall(output));
}

/** One sentence on why an install failed, from what npm wrote. */
export function explainInstall(output) {
  if (/gyp ERR|node-gyp|not found: make|No prebuilt binaries/.test(output)) return compilerAdvice();
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(output)) {
    return 'The npm registry could not be reached: check the network connection or proxy, then try again.';
  }
  if (/npm error Missing: /.test(output)) {
    return 'package-lock.json does not fit package.json: run "npm install", then "node scripts/lock.mjs --write".';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: packages could not be installed.';
  return 'Packages could not be installed; npm’s own message is above.';
}

function compilerAdvice() {
  const tools = {
    darwin: 'run "xcode-select --install"',
    win32: 'install the Visual Studio Build Tools (Desktop C++) and Python 3',
  };
  const advice =
    tools[process.platform] ?? 'install a compiler (Debian: apt-get install build-essential python3)';
  return `better-sqlite3 could not be built: ${advice}, then try again.`;
}

function databaseLoads() {
  try {
    const Database = createRequire(path.join(ROOT, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}
