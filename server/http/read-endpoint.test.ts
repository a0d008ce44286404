import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemSchema } from '@/domain/formats/json/problem';
import { DomainError, PROBLEM_CODES } from '@/domain/problems';
import { log } from '@/server/log';
import { readEndpoint } from './read-endpoint';
import { json } from './respond';

const ask = (method: string) => new Request('https://site.test/api', { method });
const endpoint = readEndpoint(() => json({ fine: true }));
const failing = (error: unknown) =>
  readEndpoint(() => {
    throw error;
  }).GET(ask('GET'), undefined);

afterEach(() => vi.restoreAllMocks());

describe('readEndpoint', () => {
  it('reads by GET and HEAD', async () => {
    expect(await (await endpoint.GET(ask('GET'), undefined)).json()).toEqual({ fine: true });
    const head = await endpoint.HEAD(ask('HEAD'), undefined);
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('tells browsers what is allowed', async () => {
    const response = await endpoint.OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('refuses %s', async (method) => {
    const response = await endpoint[method](ask(method));
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(problemSchema.parse(await response.json()).type).toBe('/problems/method-not-allowed');
  });

  it.each(PROBLEM_CODES)('turns a broken rule into a problem: %s', async (code) => {
    const response = await failing(new DomainError(code, 'Why.', { hint: 1 }));
    const body = problemSchema.parse(await response.json());
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: `/problems/${code}`,
      status: response.status,
      detail: 'Why.',
      hint: 1,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it('logs a bug once and does not show it', async () => {
    const write = vi.spyOn(log(), 'error').mockImplementation(() => {});
    const response = await failing(new Error('secret'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(write).toHaveBeenCalledOnce();
  });
});
