import { expect, test } from 'vitest';
import { figureIn, uncitedFigures } from './citations';
import { makePage } from './page.fixture';
import { blocksOf } from './parse-page';

const codes = (body: string) =>
  uncitedFigures('x.mdx', blocksOf(makePage(body).tree)).map(({ line, message }) => `${line} ${message}`);

test.each([
  'It happens to 5 in 100 people.',
  'It happens to 5% of people.',
  'Call at 100.4 °F (38 °C).',
  'You stay for 3 to 5 days.',
  'The first fill comes after two weeks.',
  'It takes two to six weeks.',
  'About one in four people have it.',
  'Up to 400 times.',
  'Un estudio de 12 personas.',
  'Vuelva cada dos semanas.',
])('sees the figure in: %s', (text) => {
  expect(figureIn(text)).not.toBeNull();
});

test.each([
  'Call 911 right away.',
  'Call 1-800-227-2345 or 800‑813‑4673.',
  'In 2022 some pumps were recalled.',
  'Read on November 23, 2026.',
  'Leído el 23 de noviembre de 2026.',
  'The Intera 3000 is a pump.',
  'EA2222 (NCT05863195), CALGB 9481, PUMP-2 and PACHA-01 are trials.',
  'A relative of 5-FU; HER2, IDH1 and CA 19-9.',
  'The 24-hour number of your team.',
  'Each picture shows 100 people.',
  'One person told us.',
  'It has two chambers.',
])('lets pass: %s', (text) => {
  expect(figureIn(text)).toBeNull();
});

test('a source counts for its own paragraph, list item or row only', () => {
  expect(codes('About 5 in 100.<Cite k="a"/>\n\nAbout 6 in 100.')).toEqual([
    '14 "6 in 100." has no <Cite> beside it',
  ]);
  expect(codes('- 5 in 100<Cite k="a"/>\n- 6 in 100')).toEqual(['13 "6 in 100" has no <Cite> beside it']);
  expect(codes('| a | b |\n| - | - |\n| x<Cite k="a"/> | 5% |\n| y | 6% |')).toEqual([
    '15 "6%" has no <Cite> beside it',
  ]);
});

test('headings are free, what a component says is not', () => {
  expect(codes('## 5 steps')).toEqual([]);
  expect(codes('<Callout kind="advice" title="5 in 100">\n\nText.\n\n</Callout>')).toHaveLength(1);
  expect(codes('<Odds title="t" low={5} lowText="of 12 people" restText="r" k="a"/>')).toEqual([]);
  expect(codes('<Odds title="t" low={5} lowText="of 12 people" restText="r"/>')).toHaveLength(1);
});

test('an empty key is no source', () => {
  expect(codes('About 5 in 100.<Cite k=""/>')).toHaveLength(1);
});
