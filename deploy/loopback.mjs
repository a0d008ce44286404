import { execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NGINX =
  ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync) ?? null;

/** Ends the program with a sentence where none of this can be done. */
export function endIfMissing() {
  const hasBuild = existsSync(path.join(ROOT, '.next', 'BUILD_ID'));
  if (NGINX && hasBuild) return;
  console.log(
    NGINX
      ? 'There is no build yet: npm run build'
      : 'nginx is not installed here, so deploy/nginx.conf was not tried.',
  );
  process.exit(0);
}

/** Settings of this machine that no try may meet; and all requests come from it, as of one visitor. */
export const SETTINGS = {
  READS_PER_MINUTE: '0',
  ...Object.fromEntries(
    ['MAP_PMTILES_URL', 'MAP_TILES_URL', 'MAP_ATTRIBUTION', 'AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM'].map(
      (name) => [name, ''],
    ),
  ),
};

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hai-nginx-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const children = new Set();
// Not SIGKILL: nginx would leave its workers behind.
process.once('exit', () => {
  for (const child of children) child.kill('SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

export function launch(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  children.add(child);
  child.ended = new Promise((resolve) => child.once('close', resolve));
  child.ended.then(() => children.delete(child));
  return child;
}

export async function end(child, signal = 'SIGTERM') {
  child.kill(signal);
  await child.ended;
}

/** Runs one of `scripts/` on the settings, and gives back what it wrote. */
export const runScript = (name, env, args = []) =>
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', `scripts/${name}`, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });

/** Starts the built site on 127.0.0.1 and waits until it can answer. */
export async function startSite(port, settings) {
  const env = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...settings };
  const child = launch(process.execPath, ['scripts/run/http-server.mjs'], {
    env: { ...env, PORT: String(port), HOST: '127.0.0.1' },
  });
  const ready = `http://127.0.0.1:${port}/api/health/ready`;
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(ready).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
    await wait(100);
  }
  throw new Error(`The site on ${port} did not become ready.`);
}

/** What tells Chromium to take the certificate for a real one: pages behind any other it keeps nowhere. */
export function fingerprintOf(folder) {
  const { publicKey } = new X509Certificate(readFileSync(path.join(folder, 'cert.pem')));
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}

/** Starts nginx with `deploy/nginx.conf`, everything in `folder`, on loopback, with a certificate made for the day. */
export async function startNginx(folder, { ports, secret, sites, primary = sites[0] }) {
  for (const name of ['cache', 'log', 'tmp']) mkdirSync(path.join(folder, name), { recursive: true });
  const [key, certificate] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
  const subject = ['-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'ignore',
  });
  writeFileSync(path.join(folder, 'nonce.conf'), `map "" $hai_secret { default ${secret}; }\n`);
  const site = onLoopback(readFileSync(path.join(ROOT, 'deploy', 'nginx.conf'), 'utf8'), {
    folder,
    ports,
    sites,
    primary,
  });
  writeFileSync(path.join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/tmp/${kind};`,
  );
  const main = `daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/log/main.log;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http { include /etc/nginx/mime.types; ${temporary.join(' ')} include ${folder}/site.conf; }`;
  writeFileSync(path.join(folder, 'nginx.conf'), main);
  const child = launch(NGINX, ['-p', folder, '-c', path.join(folder, 'nginx.conf')]);
  await wait(500);
  return child;
}

/** The same file, but for names, ports and folders. Throws if something it means to replace is not there. */
function onLoopback(text, { folder, ports, sites, primary }) {
  const servers = sites.map((port) => `server 127.0.0.1:${port} max_fails=1 fail_timeout=5s;`).join(' ');
  const changes = [
    [/\n *listen \[::\]:[^\n]*/g, ''],
    [/listen 443/g, `listen 127.0.0.1:${ports.https}`],
    [/listen 80/g, `listen 127.0.0.1:${ports.http}`],
    [/https:\/\/pumps\.example/g, `https://localhost:${ports.https}`],
    [/server_name pumps\.example/g, 'server_name localhost'],
    ['/etc/nginx/hai-nonce.conf;', `${folder}/nonce.conf;`],
    ['/var/cache/nginx/hai', `${folder}/cache`],
    [/\/var\/log\/nginx/g, `${folder}/log`],
    [/\/etc\/letsencrypt\/live\/[^/]+\/fullchain\.pem/, `${folder}/cert.pem`],
    [/\/etc\/letsencrypt\/live\/[^/]+\/privkey\.pem/, `${folder}/key.pem`],
    [/server 127\.0\.0\.1:3000 max_fails[^\n]*/, servers],
    [/server 127\.0\.0\.1:3000;/, `server 127.0.0.1:${primary};`],
  ];
  return changes.reduce((before, [what, by]) => {
    const after = before.replaceAll(
      typeof what === 'string' || what.global ? what : new RegExp(what, 'g'),
      by,
    );
    if (after === before) throw new Error(`deploy/nginx.conf has no ${what}`);
    return after;
  }, text);
}

const agent = new https.Agent({ keepAlive: true, maxSockets: 64, rejectUnauthorized: false });

/** One request over TLS, as a browser without a cache would make it. */
export function ask(
  port,
  target,
  { headers = {}, method = 'GET', body, servername = 'localhost', localAddress } = {},
) {
  const options = { host: '127.0.0.1', port, path: target, method, headers, servername, agent, localAddress };
  if (!headers.host) options.headers = { host: `localhost:${port}`, ...headers };
  return new Promise((resolve, reject) => {
    const request = https.request(options, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode, headers: response.headers, body: text });
      });
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}
