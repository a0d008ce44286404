import { expect, test } from 'vitest';
import { logHref, readLogParams } from './log';

test('a filter is read from the address and written back', () => {
  const params = { who: 'p1', action: 'claim-item', outcome: 'refused', subject: 'center:1', before: '12' };
  expect(readLogParams(params)).toEqual({ ...params, before: 12 });
  expect(logHref(readLogParams(params))).toBe(
    '/admin/log?who=p1&action=claim-item&outcome=refused&subject=center%3A1&before=12',
  );
});

test.each([
  {},
  { who: '', action: ' ', outcome: 'perhaps', subject: 'x'.repeat(201), before: '-1' },
  { before: 'x' },
])('%j filters nothing', (params) => {
  expect(logHref(readLogParams(params))).toBe('/admin/log');
});
