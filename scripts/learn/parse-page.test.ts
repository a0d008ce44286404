import { expect, test } from 'vitest';
import { makePage } from './page.fixture';
import { blocksOf, tryParsePage } from './parse-page';

test.each([
  ['an open component', '---\ntitle: x\n---\n\n<Callout kind="advice" title="t">\n\ntext'],
  ['a loose brace', 'It is {open.'],
  ['a head that is not YAML', '---\ntitle: a: b\n---\n'],
])('%s is a finding, not a crash', (_, text) => {
  expect(tryParsePage('en', 'stories', text)).toMatchObject({
    finding: { file: 'data/learn/en/stories.mdx', code: 'not-mdx' },
  });
});

test('a page without a head has none', () => {
  expect(tryParsePage('en', 'stories', 'Text.')).toMatchObject({ page: { frontMatter: null } });
});

test('text is read in pieces, with the line and the sources of each', () => {
  const body =
    '## Head\n\nOne.<Cite k="a b"/>\n\n- Two\n\n<Callout kind="doubt" title="T">\n\nThree.\n\n</Callout>';
  const pieces = blocksOf(makePage(body).tree).map(({ kind, text, keys, line }) => [kind, text, keys, line]);
  expect(pieces).toEqual([
    ['heading', 'Head', [], 12],
    ['paragraph', 'One.', ['a', 'b'], 14],
    ['paragraph', 'Two', [], 16],
    ['prop', 'T', [], 18],
    ['paragraph', 'Three.', [], 20],
  ]);
});
