import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript
import config from '@/next.config.js';
import { asMarkdown, spread } from './measure';
import { asPaper } from './paper';
import { TRIED } from './tried';

test('the middle and the 99th percentile, whatever the order', () => {
  const durations = Array.from({ length: 200 }, (_, i) => ((i * 7) % 200) + 1);
  expect(spread(durations)).toEqual({ p50: 101, p99: 199 });
  expect(spread([]).p50).toBeNaN();
});

test('a table has a cell for each head, with digits that mean something', () => {
  const table = asMarkdown({ title: 'T', method: 'M.', head: ['a', 'b'], rows: [[12_345.6, 0.01234]] });
  expect(table.split('\n').slice(4)).toEqual(['| a | b |', '| --- | --- |', '| 12,346 | 0.012 |', '']);
});

test('a busy machine, a missed goal and a part that was left out are said', () => {
  const goals = [{ goal: 'fast', measured: '3×', isMet: false }];
  const section = { tables: [], goals, skipped: 'Lighthouse: it could not be installed.' };
  const load = { before: 9, after: 1 };
  const paper = asPaper({ machine: {}, day: '2026-11-24', minutes: 1, load, sections: [section] });
  expect(paper).toContain('9.0 of them were waiting');
  expect(paper).toContain('| fast | 3× | **missed** |');
  expect(paper).toContain('Not measured. Lighthouse');
});

test('a missed goal says what was tried for it', () => {
  const [beginning, tried] = Object.entries(TRIED)[0] ?? [];
  const goals = [{ goal: `${beginning} 2×`, measured: '3×', isMet: false }];
  const run = { machine: {}, day: '2026-11-24', minutes: 1, load: { before: 0, after: 0 } };
  const paperOf = (isMet: boolean) =>
    asPaper({ ...run, sections: [{ tables: [], goals: goals.map((goal) => ({ ...goal, isMet })) }] });
  expect(paperOf(false)).toContain(`- ${beginning} 2×: ${tried}`);
  expect(paperOf(true)).not.toContain(tried);
});

test('a production build has no empty page', () => {
  expect(config).not.toHaveProperty('pageExtensions');
  expect(config).not.toHaveProperty('distDir');
});
