import { describe, expect, it } from 'vitest';
import { json, respond } from './respond';

const at = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('https://site.test/api', { method, headers });
const answer = json({ name: 'Zürich' });
const tag = respond(at(), answer).headers.get('ETag') ?? '';

describe('respond', () => {
  it('tags strongly, by content alone', () => {
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(respond(at(), json({ name: 'Zürich' })).headers.get('ETag')).toBe(tag);
    expect(respond(at(), json({ name: 'Zurich' })).headers.get('ETag')).not.toBe(tag);
  });

  it('says the length in bytes, and what a browser may do with it', async () => {
    const response = respond(at(), answer);
    expect(await response.text()).toBe('{"name":"Zürich"}');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-length': '18',
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = [respond(at(), answer), respond(at({}, 'HEAD'), answer)];
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe('');
  });

  it.each([tag, `W/${tag}`, `"other", ${tag}`, `"a,b",W/${tag} , "c"`, '*', ' * '])(
    'answers 304 to who has it: %s',
    async (ifNoneMatch) => {
      const response = respond(at({ 'If-None-Match': ifNoneMatch }), answer);
      expect(response.status).toBe(304);
      expect(response.headers.get('ETag')).toBe(tag);
      expect(response.headers.has('Content-Length')).toBe(false);
      expect(await response.text()).toBe('');
    },
  );

  it.each(['', '"other"', tag.slice(1, -1), `"x${tag.slice(1)}`, '"*"'])(
    'sends it to who has not: %j',
    (ifNoneMatch) => {
      expect(respond(at({ 'If-None-Match': ifNoneMatch }), answer).status).toBe(200);
    },
  );

  it('tags and spares nothing but successes', () => {
    const response = respond(at({ 'If-None-Match': '*' }), { ...answer, status: 404 });
    expect(response.status).toBe(404);
    expect(response.headers.has('ETag')).toBe(false);
  });
});
