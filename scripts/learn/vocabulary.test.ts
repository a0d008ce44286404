import { expect, test } from 'vitest';
import { makePage } from './page.fixture';
import { vocabularyFindings } from './vocabulary';

const ids = { sources: new Set(['trial', 'review']), terms: new Set(['stent']) };
const codes = (body: string) => vocabularyFindings(makePage(body), ids).map(({ code }) => code);

test('a page in order', () => {
  const body = [
    'A <Term id="stent">stent</Term> helps.<Cite k="trial review"/>',
    '<Odds title="t" low={2} high={6} lowText="l" highText="h" restText="r" k="trial"/>',
    '<Callout kind="danger" title="Call">\n\n- Now\n\n</Callout>',
    '<Drawing name="flow-scan" k="review"/>',
    '<Ask id="one">Why?</Ask>\n\n<Ask id="two">When?</Ask>',
    '<ListingCounts/>',
  ];
  expect(codes(body.join('\n\n'))).toEqual([]);
});

test.each([
  ['unknown-component', '<Video id="x"/>'],
  ['unknown-component', 'A <b>bold</b> word.'],
  ['bad-prop', '<Drawing name="heart" k="trial"/>'],
  ['bad-prop', '<Drawing name="flow-scan"/>'],
  ['bad-prop', 'Text.<Cite/>'],
  ['bad-prop', '<Odds title="t" low="2" lowText="l" restText="r" k="trial"/>'],
  ['bad-prop', '<Odds title="t" low={1 + 1} lowText="l" restText="r" k="trial"/>'],
  ['bad-prop', '<Callout kind="advice" title="t" {...more}>\n\nx\n\n</Callout>'],
  ['unknown-source', 'Text.<Cite k="trial nobody"/>'],
  ['unknown-source', '<Drawing name="flow-scan" k="nobody"/>'],
  ['unknown-term', 'A <Term id="stents">stent</Term>.'],
  ['duplicate-ask', '<Ask id="one">Why?</Ask>\n\n<Ask id="one">When?</Ask>'],
  ['code', 'import x from "y"'],
  ['code', 'It is {1 + 1}.'],
  ['code', '{new Date().getFullYear()}'],
])('%s: %s', (code, body) => {
  expect(codes(body)).toEqual([code]);
});
