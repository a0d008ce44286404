import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, isIPv6 } from 'node:net';
import path from 'node:path';
import { endChildren, installed, isStopping, ROOT, Stop, start, step } from './step.mjs';

const FOLDERS = ['app', 'components', 'data', 'db', 'domain', 'i18n', 'public', 'server'];
const STAMP = path.join(ROOT, '.next', 'source-stamp');
const isTest = (file) => /\.test\.tsx?$/.test(file);
const isRootSource = (file) =>
  /\.(js|mjs|ts|json)$/.test(file) && !/^(vitest|playwright|drizzle|biome|next-env)\b/.test(file);

/** Builds the site for production, unless the last build was made from the same sources. */
export async function build() {
  const stamp = sourceStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) {
    console.log('✓ Build (up to date)');
    return;
  }
  const { ok, output } = await step('Build', process.execPath, [...installed('next'), 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (!ok) {
    console.error(output);
    throw new Stop('The site could not be built; the reason is above.');
  }
  writeFileSync(STAMP, stamp);
}

/** Throws a sentence when nothing was built here. */
export function requireBuild() {
  if (existsSync(path.join(ROOT, '.next', 'BUILD_ID'))) return;
  throw new Stop(
    'There is no build here. Run "npm run build" where all packages are installed, and copy .next.',
  );
}

function sourceStamp() {
  const hash = createHash('sha256');
  // Static pages carry these settings, so another value is another build.
  const { PUBLIC_URL, MAP_PMTILES_URL, MAP_TILES_URL, MAP_ATTRIBUTION } = process.env;
  hash.update(JSON.stringify([process.version, PUBLIC_URL, MAP_PMTILES_URL, MAP_TILES_URL, MAP_ATTRIBUTION]));
  for (const file of sourceFiles()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

function sourceFiles() {
  const inFolders = FOLDERS.filter((folder) => existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isTest(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name))),
  );
  return [...inFolders, ...readdirSync(ROOT).filter(isRootSource)].sort();
}

const HTTP_SERVER = path.join(import.meta.dirname, 'http-server.mjs');
const READY_WITHIN_MS = { start: 30_000, dev: 120_000 };
const POLL_MS = 150;

/** Throws a sentence when nothing can listen on the port. */
export function requireFreePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Stop(explainPort(error.code, port, host))));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function explainPort(code, port, host) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is already in use. Stop the program that has it, or choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023.`;
  return `Cannot listen on ${host ?? 'this machine'}, port ${port} (${code}).`;
}

const LOCAL = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;

/**
 * A sentence when the site looks as if it were meant for others but its address is plain http: then cookies are not
 * `Secure` and links in mails lead to an address that anybody on the way can read. null: nothing to say.
 */
export function warnOfPlainHttp({ HOST, PUBLIC_URL, TRUST_PROXY }) {
  const { protocol, hostname } = new URL(PUBLIC_URL);
  const isForOthers = TRUST_PROXY.length > 0 || !LOCAL.test(hostname) || (HOST && !LOCAL.test(HOST));
  if (protocol === 'https:' || !isForOthers) return null;
  return `The site gives its address as ${PUBLIC_URL}, without TLS. If others are to use it, set PUBLIC_URL to its https address.`;
}

/** Serves until asked to stop; resolves with the exit code once the server has ended. */
export async function serve({ PORT, HOST, READS_PER_MINUTE }, { dev = false } = {}) {
  const mode = dev ? 'dev' : 'start';
  const server = start(process.execPath, [HTTP_SERVER, ...(dev ? ['--dev'] : [])], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(PORT),
      HOST: HOST ?? '',
      READS_PER_MINUTE: String(READS_PER_MINUTE),
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  const ended = new Promise((resolve) =>
    server.once('close', (code) => resolve(isStopping() ? 0 : (code ?? 1))),
  );
  const address = addressOf(PORT, HOST);
  const problem = await Promise.race([
    waitUntilReady(address, READY_WITHIN_MS[mode]),
    ended.then(() => 'ended'),
  ]);
  if (problem === null) console.log(`Ready: ${address}`);
  else if (problem !== 'ended') {
    endChildren();
    await ended;
    throw new Stop(`The server did not become ready: ${problem}`);
  }
  return ended;
}

function addressOf(port, host) {
  if (!host || host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

async function waitUntilReady(address, withinMs) {
  const until = Date.now() + withinMs;
  let problem = 'no answer';
  while (Date.now() < until) {
    try {
      const answer = await fetch(`${address}/api/health/ready`);
      if (answer.ok) return null;
      problem = `${answer.status} ${await answer.text()}`;
    } catch (error) {
      problem = error.cause?.code ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return problem;
}
