import { expect, test } from 'vitest';
import { parseSegments } from './sources';

test("reads GMT's text: level, lines, longitudes west of Greenwich, no lone points", async () => {
  const text = [
    '# a comment',
    '> Shore Bin # 1, Level 2',
    '276.5\t41.5',
    '277\t42',
    '> Shore Bin # 2, Level 1',
    '9\t50',
    '',
  ];
  expect(await parseSegments(text)).toEqual([
    {
      level: 2,
      line: [
        [-83.5, 41.5],
        [-83, 42],
      ],
    },
  ]);
});
