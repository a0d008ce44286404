import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { ADDRESS_HEADER, clientAddress, readNetworks, stampRequests, trueAddress } from './client-address';

const SOCKET = '192.0.2.1';
const from = (forwarded: string | undefined, proxies: string[], socket: string | undefined = SOCKET) =>
  trueAddress({ socket, forwarded, proxies: readNetworks(proxies) });

describe('trueAddress', () => {
  it('believes nothing that is sent while no proxy stands in front', () => {
    expect(from('203.0.113.9', [])).toBe(SOCKET);
    expect(from(undefined, [])).toBe(SOCKET);
  });

  it('believes nobody who reaches the port without being a listed proxy, 23 times of 23', () => {
    const forged = Array.from({ length: 23 }, (_, i) => from(`203.0.113.${i}`, ['127.0.0.1', '10.0.0.0/8']));
    expect(new Set(forged)).toEqual(new Set([SOCKET]));
    expect(from('203.0.113.9, 10.0.0.1', ['10.0.0.0/8'])).toBe(SOCKET);
  });

  it('believes only what the own proxies added', () => {
    expect(from('made-up, 203.0.113.9', [SOCKET])).toBe('203.0.113.9');
    expect(from('made-up, 203.0.113.9, 198.51.100.7', [SOCKET, '198.51.100.0/24'])).toBe('203.0.113.9');
    expect(from('10.9.9.9, 203.0.113.9', [SOCKET, '10.0.0.0/8'])).toBe('203.0.113.9');
  });

  it('knows a proxy by its address however it is written', () => {
    expect(from('203.0.113.9', ['127.0.0.1'], '::ffff:127.0.0.1')).toBe('203.0.113.9');
    expect(from('203.0.113.9', ['2001:db8::/32'], '2001:db8::5')).toBe('203.0.113.9');
    expect(from('203.0.113.9, [2001:db8::7]:4711', ['2001:db8::/32', SOCKET])).toBe('203.0.113.9');
    expect(from('203.0.113.9', ['::/0'])).toBe(SOCKET);
  });

  it('takes the first that is there when only proxies spoke', () => {
    expect(from(undefined, [SOCKET])).toBe(SOCKET);
    expect(from('198.51.100.7', [SOCKET, '198.51.100.7'])).toBe('198.51.100.7');
  });

  it('counts a visitor with IPv6 by the network, and one that is wrapped in it by its own address', () => {
    expect(from('2001:db8:1:2:3:4:5:6', [SOCKET])).toBe(from('2001:db8:1:2::9', [SOCKET]));
    expect(from(undefined, [], '::ffff:192.0.2.1')).toBe(SOCKET);
  });

  it('is never empty and never long', () => {
    expect(trueAddress({ socket: undefined, forwarded: '', proxies: [] })).toBe('unknown');
    expect(from('x'.repeat(5000), [SOCKET])).toHaveLength(64);
  });
});

describe('stampRequests', () => {
  afterEach(() => {
    globalThis.haiKnowsAddresses = undefined;
  });

  it('replaces what a visitor sends before anybody reads it, and keeps what it said itself', async () => {
    const forged = new Headers({ [ADDRESS_HEADER]: '203.0.113.9' });
    expect(clientAddress(forged)).toBe('unknown');
    stampRequests([]);
    const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const seen = async (headers: Record<string, string>): Promise<Record<string, string>> =>
      (await fetch(`http://127.0.0.1:${port}`, { headers })).json();
    const sent = { [ADDRESS_HEADER]: '203.0.113.9', 'x-forwarded-for': '203.0.113.9' };
    const { [ADDRESS_HEADER]: stamped, 'x-client-address-key': key = '' } = await seen(sent);
    expect(stamped).toBe('127.0.0.1');
    // Next passes on an action that stands on another page, with the headers it came with.
    expect(await seen({ ...sent, 'x-client-address-key': key })).toMatchObject(sent);
    expect(await seen({ ...sent, 'x-client-address-key': 'x' })).toMatchObject({
      [ADDRESS_HEADER]: '127.0.0.1',
    });
    await new Promise((resolve) => server.close(resolve));
  });
});
