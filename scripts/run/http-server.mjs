import { createServer } from 'node:http';
import { argv, env, exit } from 'node:process';
import next from 'next';

/**
 * Serves the built site (`--dev`: rebuilds as files change) on `PORT` and `HOST`. The server of `next start` cannot be
 * used: it takes the address it listens on for the site's own, so behind 127.0.0.1 or ::1 each inner rewrite seemed to
 * lead to another site and was sent back to the browser as a redirect, forever.
 */
const port = Number(env.PORT);
const host = env.HOST || undefined;
const app = next({ dev: argv.includes('--dev'), hostname: 'localhost', port });
const server = createServer(app.getRequestHandler());

function close() {
  server.close(async () => {
    await app.close();
    exit(0);
  });
  server.closeIdleConnections();
}

await app.prepare();
process.once('SIGTERM', close);
process.once('SIGINT', close);
server.listen(port, host);
