import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { argv, env, exit } from 'node:process';
import next from 'next';
import { passForm, SERVER_TIMEOUTS } from './bodies.mjs';
import { builtActionIds, makeGuard } from './guard.mjs';
import { makeConsoleJson } from './json-console.mjs';
import { pageMemory } from './page-memory.mjs';
import { askForAway, isForPrimary, passOn } from './pass-on.mjs';

/**
 * Serves the built site (`--dev`: rebuilds as files change) on `PORT` and `HOST`. The server of `next start` cannot be
 * used: it takes the address it listens on for the site's own, so behind 127.0.0.1 or ::1 each inner rewrite seemed to
 * lead to another site and was sent back to the browser as a redirect, forever.
 */
const port = Number(env.PORT);
const host = env.HOST || undefined;
/** After an action Next asks itself for the page that follows; behind TLS it would do so by https. */
function ownAddress() {
  if (!host || host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
env.__NEXT_PRIVATE_ORIGIN = ownAddress();

if (!argv.includes('--dev')) makeConsoleJson({ level: env.LOG_LEVEL || 'info' });

const isDev = argv.includes('--dev');
const app = next({ dev: isDev, hostname: 'localhost', port });
const answer = app.getRequestHandler();
const memory = pageMemory();
const isReader = env.MODE === 'reader';
const AWAY_FOR_S = 60;
/** As in `domain/settings.ts`, for whoever starts this file alone. */
const READS_PER_MINUTE = 1200;
const LOOK_FOR_IDLE_MS = 200;
const CLOSE_WITHIN_MS = 8000;

const guard = makeGuard({
  isTls: env.PUBLIC_URL?.startsWith('https:') ?? false,
  perMinute: Number(env.READS_PER_MINUTE || READS_PER_MINUTE),
  actionIds: isDev ? null : builtActionIds(),
});

/** Of each answer what the site says while it makes it: `server/http/unsaved.ts`. */
globalThis.haiAnswers = new AsyncLocalStorage();

async function handle(request, response) {
  if (isClosing) response.shouldKeepAlive = false;
  if (!guard(request, response)) return;
  if (request.headers.expect) response.writeContinue();
  if (!(await passForm(request, response))) return;
  if (!isReader || !isForPrimary(request.url)) {
    const told = {};
    setStatusHeaders(response, () => told.isUnsaved);
    return globalThis.haiAnswers.run(told, () => memory.answer(request, response, answer));
  }
  const away = () => {
    askForAway(request);
    setStatusHeaders(response, () => true);
    return answer(request, response);
  };
  return env.PRIMARY_URL ? passOn(request, response, { primary: env.PRIMARY_URL, away }) : away();
}

const server = createServer(SERVER_TIMEOUTS, handle);
// Who asks first whether to send a body hears what is wrong with it before it is sent.
server.on('checkContinue', handle);

/**
 * A page is tagged before it is built. One that then fails, leads elsewhere or is not found must not be taken for the
 * page by who asks again.
 */
function setStatusHeaders(response, isAway) {
  const { writeHead } = response;
  response.writeHead = function (given, ...rest) {
    const away = isAway();
    const status = away && given < 400 ? 503 : given;
    if (away) this.setHeader('retry-after', String(AWAY_FOR_S));
    if (![200, 206, 304].includes(status) && this.hasHeader('etag')) {
      for (const name of ['etag', 'x-accel-expires']) this.removeHeader(name);
      this.setHeader('cache-control', 'no-store');
    }
    return writeHead.call(this, status, ...rest);
  };
}

let isClosing = false;

/** A proxy keeps its connections busy: each is closed after the answer that is under way, or it would never end. */
function close() {
  isClosing = true;
  server.close(async () => {
    await app.close();
    exit(0);
  });
  setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS);
  setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
}

await app.prepare();
process.once('SIGTERM', close);
process.once('SIGINT', close);
server.listen(port, host);
