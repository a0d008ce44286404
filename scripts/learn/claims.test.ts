import { readFileSync } from 'node:fs';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { loadLearnFiles } from './data-files';
import { blocksOf, parsePage } from './parse-page';

const claims = readFileSync('docs/claims.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', , , page = '', sentence = '']) => ({ number, page, sentence }));

const pages = new Map(
  loadLearnFiles()
    .pages.filter(({ locale }) => locale === 'en')
    .map(({ name, text }) => [
      name,
      blocksOf(parsePage('en', name, text).tree)
        .map((block) => block.text)
        .join('\n'),
    ]),
);

test('every claim of the starting article is answered', () => {
  expect(claims.length).toBeGreaterThanOrEqual(41);
  expect(textOf(parsePage('en', 'x', 'A **b** <Term id="c">d</Term>.<Cite k="e"/>').tree)).toBe('A b d.');
});

test.each(claims)('claim $number stands on $page', ({ page, sentence }) => {
  expect(pages.get(page)).toContain(sentence);
});
