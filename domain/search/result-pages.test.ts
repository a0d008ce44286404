import { describe, expect, it, test } from 'vitest';
import { PAGE_SIZE, PRINT_MAX, readPage, resultPage } from './result-pages';

const read = (query: string) => readPage(new URLSearchParams(query));

describe('the page that an address asks for', () => {
  it.each([
    ['', 1],
    ['near=43604', 1],
    ['page=1', 1],
    ['page=3', 3],
    ['page=all', 'all'],
  ] as const)('%s', (query, page) => expect(read(query)).toEqual({ page, faults: [] }));

  it.each([
    ['page=0', ['0']],
    ['page=-1', ['-1']],
    ['page=two', ['two']],
    ['page=1.5', ['1.5']],
    ['page=', ['']],
    ['page=ALL', ['ALL']],
    ['page=1e9', ['1e9']],
  ])('%s cannot be used and is the first', (query, values) =>
    expect(read(query)).toEqual({ page: 1, faults: values.map((value) => ({ parameter: 'page', value })) }),
  );

  it('is the first of two, and the second is a fault', () => {
    expect(read('page=2&page=all')).toEqual({ page: 2, faults: [{ parameter: 'page', value: 'all' }] });
  });
});

test.each([0, 1, 19, 20, 21, 40, 46, 100_000])('the pages of %i listings hold each of them once', (total) => {
  const { pages } = resultPage(1, total);
  const held = Array.from({ length: pages }, (_, index) => resultPage(index + 1, total)).flatMap(
    ({ offset, limit }) => Array.from({ length: Math.min(limit, total - offset) }, (_, i) => offset + i),
  );
  expect(held).toEqual(Array.from({ length: total }, (_, i) => i));
});

test('past the end is the last page', () => {
  expect(resultPage(99, 46)).toEqual({ page: 3, pages: 3, offset: 40, limit: PAGE_SIZE, isAll: false });
});

test('all of a list is one page with a bound', () => {
  expect(resultPage('all', 46)).toEqual({ page: 1, pages: 1, offset: 0, limit: PRINT_MAX, isAll: true });
});
