import { randomBytes, randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { cut, fill, fillAddresses, fits } from './gaps.mjs';

/** About 500 pages; those that were asked for longest ago go first. */
const BYTES_MAX = 32 * 1024 * 1024;
/** Of headers and of what holds them together. */
const BYTES_BESIDE = 4096;
const BYTES_OF_GAP = 100;
/** With this header `server/http/shared-page.ts` is told what to write in the place of a nonce. */
const PLACEHOLDER_HEADER = 'x-nonce-placeholder';
/** Between the site and a cache alone. */
const INNER_HEADERS = ['x-nonce', 'x-accel-expires'];
/** All that a page which is anybody's may be made of, beside its address. What else somebody sends changes it for nobody. */
const MADE_OF = ['host', 'x-forwarded-host', 'x-forwarded-proto'];
/** Of the connection, and what we say of it ourselves. */
const OF_CONNECTION = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'];
const LEFT = [...MADE_OF, 'connection', 'x-forwarded-for', 'x-client-address', 'x-client-address-key'];

/** So many pages with gaps are made at once, whoever asks for what. */
const ASKING_MAX = 4;
/** A search's page is kept nowhere; Next says so in these words. */
const KEPT_NOWHERE = 'private, no-cache, no-store, max-age=0, must-revalidate';

/** What is no page, and is left to go its way. */
const NO_PAGE = /^\/(admin|api|fhir|hsds|_next|basemap|notice|([a-z]{2}\/)?embed)(\/|$)|\.[a-z0-9]+$/;

/** Cheap ones: each answer is packed anew, as each has another nonce. */
const PACK = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

/**
 * Keeps pages that are the same for everybody, and gives each answer a nonce of its own (docs/decisions/0031). Nothing is
 * kept for a time: the site says at each request, by a tag of all that a page is made of, whether it still holds.
 * `globalThis.haiPageMemory` is how the two speak: its type is in `server/http/shared-page.ts`.
 * @returns `answer(request, response, render)`, which renders what it cannot answer itself
 */
export function pageMemory({ maxBytes = BYTES_MAX } = {}) {
  const placeholder = randomBytes(16).toString('hex');
  const site = { placeholder };
  globalThis.haiPageMemory = site;
  const pages = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
  const asking = new Set();

  const answer = async (request, response, render) => {
    if (!isPage(request)) return render(request, response);
    const coding = codingFor(request.headers['accept-encoding']);
    const give = (page, values = null) =>
      send(response, page, { placeholder, coding, values }).catch(() => response.destroy());
    const filling = await fillingFor(request, site);
    const open = filling && openPage(request, filling);
    const values = open && (await filling.values().catch(() => null));
    if (values && fits(open, values)) return give(open, values);
    const tag = tagOf(request, site);
    const key = keyOf(request, request.url);
    const known = tag && pages.get(key);
    if (known?.tag === tag) return give(known);
    if (tag) askForAll(request, placeholder);
    delete request.headers['accept-encoding'];
    hold(response, (body) => {
      const { page, isForAll } = taken(response, body, placeholder);
      if (tag && isForAll) pages.set(key, { ...page, tag });
      return give(page);
    });
    return render(request, response);
  };
  /** The page with gaps that a search's is made of; null: it is not there yet, and is asked for. */
  function openPage(request, { address, tag }) {
    const key = keyOf(request, address);
    const known = pages.get(key);
    if (known?.tag === tag) return known;
    if (asking.has(key) || asking.size >= ASKING_MAX) return null;
    asking.add(key);
    const keep = ({ status, headers, body }) => {
      const isForAll = headers.some(([name, value]) => name === 'x-nonce' && value === 'placeholder');
      if (status === 200 && isForAll)
        pages.set(key, { status, headers: headersOfSearch(headers), ...cut(body, placeholder), tag });
    };
    askSelf(request, address, placeholder)
      .then(keep, () => {})
      .finally(() => asking.delete(key));
    return null;
  }

  return { answer, bytes: () => pages.calculatedSize };
}

const keyOf = ({ headers }, address) => [...MADE_OF.map((name) => headers[name]), address].join('\n');

/** What a browser opens as a page. What a proxy keeps itself goes to it as the site gives it. */
function isPage({ method, url, headers }) {
  const [path] = url.split('?');
  return method === 'GET' && path.startsWith('/') && !NO_PAGE.test(path) && !headers[PLACEHOLDER_HEADER];
}

/** From now on the request is one that anybody could have sent, for a page with the placeholder. */
function askForAll({ headers }, placeholder) {
  for (const name of Object.keys(headers)) if (!LEFT.includes(name)) delete headers[name];
  headers[PLACEHOLDER_HEADER] = placeholder;
  headers['user-agent'] = 'page memory';
}

/** Asks for something else than a whole page for a reader. */
const asksOtherwise = (headers) =>
  [PLACEHOLDER_HEADER, 'rsc', 'next-action', 'range'].some((name) => headers[name] !== undefined);

/** null: no search, or one whose page is to be rendered. */
async function fillingFor({ url, headers }, { fillingOf }) {
  if (!fillingOf || asksOtherwise(headers) || !/[?&]near=/.test(url)) return null;
  return fillingOf(url).catch(() => null);
}

/** Asks the site for a page that anybody could have asked for, beside what is being answered. */
function askSelf({ socket, headers }, address, placeholder) {
  const given = MADE_OF.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]);
  const options = {
    host: socket.localAddress,
    port: socket.localPort,
    path: address,
    headers: { ...Object.fromEntries(given), [PLACEHOLDER_HEADER]: placeholder },
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const sent = get(options, async (answer) => {
      try {
        const body = Buffer.concat(await answer.toArray()).toString();
        resolve({ status: answer.statusCode, headers: Object.entries(answer.headers), body });
      } catch (error) {
        reject(error);
      }
    });
    sent.once('error', reject);
  });
}

/** Of a page with gaps: what its answer for a search says, too. */
const headersOfSearch = (headers) => [
  ...headers.filter(
    ([name]) => !['etag', 'cache-control', ...INNER_HEADERS, ...OF_CONNECTION].includes(name),
  ),
  ['cache-control', KEPT_NOWHERE],
];

/** null: not ours to answer. Who has the page as it is now (a 304) and who asks for its headers alone hear the site itself. */
function tagOf({ url, headers }, { tagOf: ask }) {
  if (!ask || asksOtherwise(headers)) return null;
  try {
    const tag = ask(url);
    return tag === null || headers['if-none-match']?.includes(tag.slice(2)) ? null : tag;
  } catch {
    // The database cannot be read: the site says so better.
    return null;
  }
}

const sizeOf = ({ parts }) => parts.reduce((sum, { length }) => sum + length + BYTES_OF_GAP, BYTES_BESIDE);

/** Takes what is written, and hands it on when all of it is there. */
function hold(response, whenWhole) {
  const { writeHead, flushHeaders, write, end } = response;
  const chunks = [];
  const take = (chunk, encoding) => {
    if (chunk && typeof chunk !== 'function')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined));
  };
  response.writeHead = function (status, ...rest) {
    this.statusCode = status;
    const given = rest.find((value) => typeof value === 'object' && value !== null);
    for (const [name, value] of Object.entries(given ?? {})) this.setHeader(name, value);
    return this;
  };
  response.flushHeaders = () => {};
  response.write = (chunk, ...rest) => {
    take(chunk, rest[0]);
    rest.find((value) => typeof value === 'function')?.();
    return true;
  };
  response.end = (chunk, ...rest) => {
    take(chunk, rest[0]);
    Object.assign(response, { writeHead, flushHeaders, write, end });
    whenWhole(Buffer.concat(chunks));
    return response;
  };
}

/** An answer in pieces between which a nonce belongs. Only a page that was found is for all. */
function taken(response, body, placeholder) {
  const isForAll = response.statusCode === 200 && response.getHeader('x-nonce') === 'placeholder';
  for (const name of INNER_HEADERS) response.removeHeader(name);
  const headers = response.getRawHeaderNames().map((name) => [name, response.getHeader(name)]);
  const parts = [];
  let from = 0;
  for (let at = body.indexOf(placeholder); at !== -1; at = body.indexOf(placeholder, from)) {
    parts.push(body.subarray(from, at));
    from = at + placeholder.length;
  }
  parts.push(body.subarray(from));
  return { page: { status: response.statusCode, headers, parts }, isForAll };
}

/** `values`: what goes into the gaps of a search's page; null: a nonce is all that is missing. */
async function send(response, { status, headers, parts, gaps }, { placeholder, coding, values }) {
  const nonce = randomUUID().replaceAll('-', '');
  const write = (text) => fillAddresses(text.replaceAll(placeholder, nonce), values);
  for (const [name, value] of headers)
    response.setHeader(name, typeof value === 'string' ? write(value) : value);
  const plain = fill({ parts, gaps }, { ...values, nonce });
  const isPacked = coding !== null && plain.length > 0;
  const body = isPacked ? await PACK[coding](plain) : plain;
  if (isPacked) response.setHeader('content-encoding', coding);
  if (plain.length > 0) response.setHeader('content-length', body.length);
  response.writeHead(status);
  response.end(body);
}

/** How an answer is to be packed; null: not at all. */
function codingFor(accepted = '') {
  const weights = accepted.split(',').map((one) =>
    one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  const takes = (coding) => weights.some(([name, q]) => name === coding && Number(q ?? 1) > 0);
  return ['br', 'gzip'].find(takes) ?? null;
}
