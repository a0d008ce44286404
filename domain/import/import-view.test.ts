import { expect, test } from 'vitest';
import {
  chosenQuery,
  exportCentersSchema,
  firstPart,
  partCounts,
  readChosen,
  readImportParams,
} from './batch';

const NONE = { add: 0, change: 0, same: 0, conflict: 0, bad: 0 };

test.each([
  [{ ...NONE, bad: 1, change: 9 }, 1, 'bad'],
  [{ ...NONE, conflict: 1, change: 9 }, 1, 'conflict'],
  [{ ...NONE, change: 9 }, 1, 'warnings'],
  [{ ...NONE, add: 9, change: 1 }, 0, 'change'],
  [{ ...NONE, add: 9, same: 9 }, 0, 'add'],
  [NONE, 0, 'same'],
] as const)('what is worst is looked at first: %j', (counts, warnings, part) => {
  expect(firstPart(partCounts(counts, warnings))).toBe(part);
});

test('what an address says is read as far as it can be', () => {
  expect(readImportParams({ show: ['bad', 'add'], page: '3' })).toEqual({
    show: 'bad',
    page: 3,
  });
  expect(readImportParams({ show: 'all', page: '-1' })).toEqual({ show: null, page: 1 });
  expect(readImportParams({ page: '1e9' })).toEqual({ show: null, page: 1 });
});

test('chosen listings go through an address and come back', () => {
  expect(chosenQuery([7, 12])).toBe('?id=7&id=12');
  expect(chosenQuery([])).toBe('');
  expect(readChosen(new URLSearchParams(chosenQuery([7, 12])).getAll('id'))).toEqual({
    ids: [7, 12],
    fault: null,
  });
  expect(readChosen([])).toEqual({ ids: [], fault: null });
});

test.each(['', ' ', 'x', '-3', '0', 'NaN', '1e9', '7; drop', '7'.repeat(40)])(
  'what is no number of a listing is a fault, and never all of them: %j',
  (text) => {
    expect(readChosen([text])).toEqual({
      ids: null,
      fault: expect.stringMatching(/^id: “.*” is not the number/),
    });
    expect(readChosen(['7', text]).ids).toBeNull();
  },
);

test.each<[unknown, boolean]>([
  [{ format: 'csv' }, true],
  [{ format: 'json', ids: [7] }, true],
  [{ format: 'xml' }, false],
  [{ format: 'csv', ids: [1.5] }, false],
  [{ format: 'csv', ids: Array.from({ length: 1001 }, (_, i) => i + 1) }, false],
])('an export of %j: %s', (asked, isFine) => {
  expect(exportCentersSchema.safeParse(asked).success).toBe(isFine);
});
