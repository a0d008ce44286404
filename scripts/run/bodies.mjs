const KB = 1024;
const MB = 1024 * KB;

/** The one route that takes a large file, as a stream: `app/admin/imports/file`. */
const IMPORT = '/admin/imports/file';
/**
 * The first match counts. A listing's form, with every row filled to its limit in multi-byte letters, is about 300 KB;
 * a reader's report about 10. The file of an import has the form's own fields around it.
 */
const LIMITS = [
  { path: /^\/admin\/auth\//, bytes: 16 * KB },
  { path: /^\/admin\/imports\/file$/, bytes: 48 * MB + 64 * KB },
  { path: /^\/admin(\/|$)/, bytes: MB },
  { path: /^/, bytes: 64 * KB },
];

/** Why a body is refused unread: too large, or without a stated size, which browsers always send; null: accepted. */
export function refuseBody(path, { 'content-length': length, 'transfer-encoding': encoding }) {
  if (encoding !== undefined) return { status: 411, says: 'Say how long it is.' };
  if (length === undefined) return null;
  const { bytes } = LIMITS.find(({ path: pattern }) => pattern.test(path));
  if (Number(length) <= bytes) return null;
  const most = `This is too large to be taken: at most ${bytes / KB} KB.`;
  return { status: 413, says: `${most} Go back; nothing was saved.` };
}

const BODY_WITHIN_MS = 20_000;
/** How long somebody who goes on sending is listened to after the answer, so that the answer is not lost. */
const LINGER_MS = 1000;

/** For `http.createServer`: how long a request may take to come in. */
export const SERVER_TIMEOUTS = {
  headersTimeout: 10_000,
  // The file of an import on a slow line; all else has `withinMs`.
  requestTimeout: 300_000,
  connectionsCheckingInterval: 1000,
};

/** Ends a request whose body does not come in within its time, and a connection whose body nobody wanted. */
export function watchBody(request, response, { path, withinMs = BODY_WITHIN_MS }) {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) return;
  const late = () => {
    if (request.complete) return;
    if (response.headersSent) return request.socket.destroy();
    answerBriefly(response, { status: 408, says: 'This took too long to arrive.' });
  };
  const timer = path === IMPORT ? undefined : setTimeout(late, withinMs);
  response.once('close', () => clearTimeout(timer));
  response.once('finish', () => {
    if (request.complete) return;
    setTimeout(() => request.complete || request.socket.destroy(), LINGER_MS).unref();
  });
}

/** In plain text. The connection is kept: who is still sending would not read an answer on one that is closed. */
export function answerBriefly(response, { status, says, headers = {} }) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${says}\n`);
}
