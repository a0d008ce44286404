import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { expect, test } from 'vitest';
import { logBug, makeLog } from './log';

test('every line has one shape, and a bug tells nothing that somebody typed', () => {
  const lines: string[] = [];
  const to = makeLog('info', { write: (line) => lines.push(line) });
  const db = drizzle(new Database(':memory:'));
  const tried = [
    () => db.get(sql`select abs(${'qanary'}) from none_such where a = ${'qanary'}`),
    () => JSON.parse('{"a": "qanary'),
    () => new URL('qanary'),
    () => {
      const typed = 'at /?near=qanary and "a "qanary" b"\nqanary';
      throw Object.assign(new Error(typed), { typed });
    },
    () => {
      throw 'qanary';
    },
  ];
  for (const one of tried) {
    try {
      one();
    } catch (error) {
      logBug(error, 'test', to);
    }
  }
  to.info({ where: 'jobs', sent: 2 }, 'jobs');
  to.warn('no more');
  expect(lines).toHaveLength(7);
  for (const line of lines) {
    expect(Object.keys(JSON.parse(line)).sort()).toEqual(['bug', 'facts', 'level', 'msg', 'time', 'where']);
    expect(line).not.toContain('qanary');
  }
  const [query, , , , , jobs] = lines.map((line) => JSON.parse(line));
  expect(query.bug).toMatchObject({
    id: expect.any(String),
    at: [expect.stringMatching(/^at /), ...Array(7).fill(expect.any(String))],
  });
  expect(JSON.stringify(query.bug)).toContain('no such table');
  expect([jobs.where, jobs.facts]).toEqual(['jobs', { sent: 2 }]);
});
