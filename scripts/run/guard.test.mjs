import { createServer, request as send } from 'node:http';
import { connect } from 'node:net';
import { text as read } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { problemSchema } from '@/domain/formats/json/problem';
import { passForm, SERVER_TIMEOUTS } from './bodies.mjs';
import { makeGuard } from './guard.mjs';

const MB = 1024 * 1024;
let server;
let seen;
let isTouched;
afterEach(() => server.closeAllConnections() ?? new Promise((resolve) => server.close(resolve)));

/** The guard before a site that reads what it is sent, as Next does. */
async function start({ perMinute = 0, actionIds = null, bodyWithinMs = 300, ...timeouts } = {}) {
  const guard = makeGuard({ isTls: true, perMinute, actionIds, bodyWithinMs });
  seen = [];
  const handle = async (request, response) => {
    request.headers['x-client-address'] = request.headers['x-from'] ?? 'somebody';
    if (!guard(request, response)) return;
    if (request.headers.expect) response.writeContinue();
    if (!(await passForm(request, response))) return;
    isTouched = request.readableDidRead;
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      seen.push(Buffer.concat(pieces).length);
      response.setHeader('content-type', 'text/html');
      response.end('ok');
    });
  };
  server = createServer({ ...SERVER_TIMEOUTS, ...timeouts }, handle);
  server.on('checkContinue', handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
const ask = (path, { method = 'GET', headers = {}, write = (sent) => sent.end() } = {}) =>
  new Promise((resolve, reject) => {
    const port = server.address().port;
    const sent = send({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const { statusCode: status, headers } = answer;
      read(answer).then((text) => resolve({ status, headers, text }), reject);
    });
    sent.once('error', reject);
    write(sent);
  });
const statusOf = async (path, asked) => (await ask(path, asked)).status;
const raw = (text) =>
  new Promise((resolve) => {
    const socket = connect(server.address().port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(said));
  });

describe('bodies', () => {
  it.each([
    ['/centers/a-b/report', 64 * 1024],
    ['/confirm/abc', 64 * 1024],
    ['/api/v1/centers', 64 * 1024],
    ['/nowhere', 64 * 1024],
    ['/admin/auth/sign-in/email', 16 * 1024],
    ['/admin/imports', MB],
    ['/admin/centers/a-b', MB],
    ['/admin/imports/file', 48 * MB + 64 * 1024],
  ])('%s takes %i bytes and not one more, whatever the method', async (path, bytes) => {
    await start();
    const asFirst = (length) => ({
      headers: { 'content-length': length, expect: '100-continue' },
      write: (sent) => {
        sent.once('continue', () => sent.destroy());
        sent.once('error', () => {});
        sent.flushHeaders();
      },
    });
    for (const method of ['POST', 'GET', 'PUT'])
      expect([method, await statusOf(path, { method, ...asFirst(bytes + 1) })]).toEqual([method, 413]);
    expect(seen).toEqual([]);
    const small = { method: 'POST', headers: { 'content-length': 4 }, write: (sent) => sent.end('abcd') };
    expect(await statusOf(path, small)).toBe(200);
    expect(seen).toEqual([4]);
  });

  it('of four strangers at once take no room: each is refused by its length alone', async () => {
    await start();
    const body = Buffer.alloc(48 * MB);
    const before = process.memoryUsage().rss;
    const four = Array.from({ length: 4 }, () =>
      statusOf('/centers/a/report', {
        method: 'POST',
        headers: { 'content-length': body.length },
        write: (sent) => sent.end(body),
      }).catch(({ code }) => code),
    );
    for (const answer of await Promise.all(four)) expect([413, 'ECONNRESET', 'EPIPE']).toContain(answer);
    expect(seen).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * MB);
  });

  it('without a length are not read', async () => {
    await start();
    const chunked = { 'transfer-encoding': 'chunked' };
    expect(await statusOf('/api/v1/centers', { method: 'POST', headers: chunked })).toBe(411);
  });

  it('that do not come in are answered and hung up on, in the time they have', async () => {
    await start();
    const head = 'POST /report HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n';
    const began = Date.now();
    expect(await raw(`${head}abc`)).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('have headers that come in soon, or no answer is waited for', async () => {
    await start({ headersTimeout: 300, requestTimeout: 500, connectionsCheckingInterval: 100 });
    expect(SERVER_TIMEOUTS.headersTimeout).toBe(10_000);
    expect(await raw('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('the body of a form', () => {
  const type = 'multipart/form-data; boundary=x';
  const part = '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nabc\r\n';
  const post = (body, contentType = type, path = '/centers/a/report') =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': contentType, 'content-length': Buffer.byteLength(body) },
      write: (sent) => {
        // In pieces, as a network brings it.
        sent.write(body.slice(0, 5));
        setTimeout(() => sent.end(body.slice(5)), 20);
      },
    });

  it.each([
    ['no form at all', 'abc', type],
    ['nothing', '', type],
    ['no boundary', `${part}--x--\r\n`, 'multipart/form-data'],
    ['another boundary', `${part}--x--\r\n`, 'multipart/form-data; boundary=y'],
    ['no last line', part, type],
    ['a part without a name', '--x\r\n\r\nabc\r\n--x--\r\n', type],
    ['5000 bytes of one kind', '\u0007'.repeat(5000), type],
  ])('that has %s is answered in words, and the site never reads it', async (_, body, contentType) => {
    await start();
    const { status, text } = await post(body, contentType);
    expect([status, text]).toEqual([400, 'This form came broken. Go back and send it again.\n']);
    expect(seen).toEqual([]);
  });

  it.each([1, 60 * 1024])('that is whole goes on as it came, %i bytes of text', async (length) => {
    await start();
    const body = `${part.replace('abc', 'a'.repeat(length))}--x--\r\n`;
    expect((await post(body)).status).toBe(200);
    expect(seen).toEqual([body.length]);
  });

  it.each(['/admin/imports/file', '/admin/auth/sign-in/email'])(
    'comes to %s, which is no page with a form, untouched',
    async (path) => {
      await start();
      expect((await post('abc', type, path)).status).toBe(200);
      expect([seen, isTouched]).toEqual([[3], false]);
    },
  );

  it.each(['/_next/x', '/embed', '/centers/a.pdf', '/centers', '/api/v1/none', '/admin/imports/export/none'])(
    'at %s, which has no form, is refused',
    async (path) => {
      await start();
      expect((await post('abc', type, path)).status).toBe(405);
      expect(seen).toEqual([]);
    },
  );

  it('that stops coming is hung up on', async () => {
    await start();
    const head = `POST /report/missing HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n`;
    expect(await raw(`${head}${part}`)).toMatch(/^HTTP\/1\.1 408 /);
    expect(seen).toEqual([]);
  });
});

describe('too many reads', () => {
  it('of one address wait as long as they are told, and nobody else does', async () => {
    await start({ perMinute: 60 });
    const from = (path, who = 'a') => ask(path, { headers: { 'x-from': who } });
    for (let i = 0; i < 60; i++) expect((await from('/centers')).status).toBe(200);
    const refused = await from('/es/centers?near=Toledo');
    expect(refused).toMatchObject({ status: 429, text: expect.stringMatching(/^Se pidieron demasiadas/) });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await from('/centers', 'b')).status).toBe(200);
    expect((await from('/_next/static/a.js')).status).toBe(200);
    expect((await from('/api/v1/centers')).status).toBe(200);
  });

  it('of data are told as a problem that another site’s page can read', async () => {
    await start({ perMinute: 20 });
    for (let i = 0; i < 20; i++) expect(await statusOf('/hsds/services')).toBe(200);
    const { status, headers, text } = await ask('/hsds/services');
    expect([status, headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(problemSchema.parse(JSON.parse(text))).toMatchObject({ type: '/problems/too-many-requests' });
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('of FHIR are told as FHIR tells it', async () => {
    await start({ perMinute: 1 });
    await ask('/fhir/Location');
    const { status, headers, text } = await ask('/fhir/Location');
    expect([status, headers['content-type']]).toEqual([429, 'application/fhir+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'throttled' }],
    });
  });

  it('are fewer where an answer costs more', async () => {
    await start({ perMinute: 60 });
    for (const status of [200, 200, 200, 429]) expect(await statusOf('/centers/a.pdf')).toBe(status);
  });
});

describe('what cannot be meant', () => {
  it.each(['TRACE', 'PROPFIND', 'SEARCH'])('%s is refused without a word of the inside', async (method) => {
    await start();
    const { status, headers, text } = await ask('/', { method });
    expect([status, headers.allow, text]).toEqual([
      405,
      'GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE',
      'This method is not known here.\n',
    ]);
  });

  it.each(['POST', 'PUT', 'OPTIONS'])('%s at a file that can only be read is refused', async (method) => {
    await start();
    const { status, headers } = await ask('/embed.js', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('is an action that the build does not have', async () => {
    await start({ actionIds: new Set(['40ab']) });
    const act = (id) => ask('/admin', { method: 'POST', headers: { 'next-action': id } });
    expect((await act('40ab')).status).toBe(200);
    for (const id of ['40ac', 'x'.repeat(500), '__proto__', '']) {
      expect(await act(id)).toMatchObject({ status: 404, headers: { 'x-nextjs-action-not-found': '1' } });
    }
  });
});
