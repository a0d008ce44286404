import http from 'node:http';
import https from 'node:https';

/** What only the primary can do, because it writes: reports, their receipts, and hospitals' links. */
const ITS_PAGES = /^\/([a-z]{2}\/)?(confirm|report|centers\/[^/?]+\/report)([/?]|$)/;
export const isForPrimary = (url) => ITS_PAGES.test(url);

const PATIENCE_MS = 10_000;
/** About this connection or this process alone. */
const OWN_HEADERS = [
  'connection',
  'keep-alive',
  'x-client-address',
  'x-client-address-key',
  'x-nonce-placeholder',
];

/** Asks the primary in the visitor's name and hands its answer on; `away` answers if it cannot be asked. */
export function passOn(request, response, { primary, away }) {
  const { protocol, hostname, port } = new URL(primary);
  const send = protocol === 'https:' ? https.request : http.request;
  const { headers, method, url: path } = request;
  const passed = { ...headers };
  for (const name of OWN_HEADERS) delete passed[name];
  passed['x-forwarded-for'] = [headers['x-forwarded-for'], request.socket.remoteAddress]
    .filter(Boolean)
    .join(', ');
  const asked = send(
    { hostname: hostname.replace(/^\[|\]$/g, ''), port, method, path, headers: passed, timeout: PATIENCE_MS },
    (answer) => {
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    },
  );
  asked.once('timeout', () => asked.destroy(new Error('timeout')));
  asked.once('error', () => {
    if (response.headersSent) response.destroy();
    else away();
  });
  response.once('close', () => asked.destroy());
  request.pipe(asked);
}

/** The request as one for the page that says so. */
export function askForAway(request) {
  request.unpipe();
  request.resume();
  const BODY_HEADERS = [
    'content-length',
    'content-type',
    'transfer-encoding',
    'next-action',
    'rsc',
    'expect',
  ];
  for (const name of BODY_HEADERS) delete request.headers[name];
  request.method = 'GET';
  const [language = ''] = /^\/[a-z]{2}(?=\/)/.exec(request.url) ?? [];
  request.url = `${language}/away`;
}
