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

/**
 * Pages with forms, as in `server/http/origin-check.ts`: `proxy.test.ts` holds both against the pages that there are. Of
 * what comes to a route Next insists on the untouched stream.
 */
export const FORM_PAGE =
  /^(\/[a-z]{2})?\/(centers\/[^/]+\/report|report\/(missing|site))$|^\/confirm\/[^/]+$|^\/admin(?!\/(auth|imports\/(file|export|template))(\/|$))(\/|$)/;

/** Routes that take a body and say for themselves which. What programs ask takes none. */
const ANSWERS_ITSELF = /^\/admin\/(auth(\/|$)|imports\/file$)/;

/**
 * Whether the body of a form can be read at all: Next ends in a bare 500 where one that says it is multipart is not. It
 * is read here, within the limits above, and put back for Next; the file of an import stays a stream.
 * @returns whether the request goes on to the site; if not, it is answered
 */
export async function passForm(request, response) {
  const type = request.headers['content-type'];
  const [path] = request.url.split('?', 1);
  if (request.method !== 'POST' || !/^\s*multipart\/form-data/i.test(type)) return true;
  if (!FORM_PAGE.test(path)) {
    if (ANSWERS_ITSELF.test(path)) return true;
    answerBriefly(response, { status: 405, says: 'This page has no form.', headers: { allow: 'GET, HEAD' } });
    return false;
  }
  const body = await peek(request);
  if (!body) return false;
  try {
    await new Response(body, { headers: { 'content-type': type } }).formData();
    return true;
  } catch {
    if (!response.headersSent)
      answerBriefly(response, { status: 400, says: 'This form came broken. Go back and send it again.' });
    return false;
  }
}

/** All of a body, which can be read once more; null: it did not come whole. */
function peek(request) {
  const length = Number(request.headers['content-length'] ?? 0);
  const chunks = [];
  let bytes = 0;
  return new Promise((resolve) => {
    const take = () => {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) {
        chunks.push(chunk);
        bytes += chunk.length;
      }
      if (bytes < length) return;
      const body = Buffer.concat(chunks);
      request.off('readable', take);
      if (bytes > 0) request.unshift(body);
      resolve(body);
    };
    if (length === 0) return resolve(Buffer.alloc(0));
    request.on('readable', take);
    request.once('close', () => resolve(null));
  });
}

/** In plain text. The connection is kept: who is still sending would not read an answer on one that is closed. */
export function answerBriefly(response, { status, says, headers = {} }) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${says}\n`);
}
