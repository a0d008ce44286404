import { expect, test } from 'vitest';
import { cut, fill, fillAddresses, fits } from './gaps.mjs';

const PLACEHOLDER = 'f00d';
/** A page as Next writes it: text, addresses, and the same once more as data in a script. */
const page = [
  `<h1>Near \uE010</h1><a href="/es?near=%EE%80%A0&amp;unit=km">es</a><div id="rows">\uE012</div>`,
  `<script nonce="${PLACEHOLDER}">push("{\\"title\\":\\"Near \uE010\\",\\"pins\\":[\\"\uE013\\",\\"\uE013\\"]}")</script>`,
  `<p>\uE010</p>`,
].join('');
const values = {
  'html\uE010': 'A &amp; B',
  'data\uE010': 'A \\u0026 B',
  'url\uE020': 'A+%26+B',
  'html\uE012': '<ol></ol>',
  'json\uE013': ['{\\"number\\":1}', '{\\"number\\":2}'],
};

test('each value is written as the place where it goes needs it, a list one by one', () => {
  const open = cut(page, PLACEHOLDER);
  expect(fits(open, values)).toBe(true);
  expect(fill(open, { ...values, nonce: 'n1' }).toString()).toBe(
    [
      `<h1>Near A &amp; B</h1><a href="/es?near=A+%26+B&amp;unit=km">es</a><div id="rows"><ol></ol></div>`,
      `<script nonce="n1">push("{\\"title\\":\\"Near A \\u0026 B\\",\\"pins\\":[{\\"number\\":1},{\\"number\\":2}]}")</script>`,
      `<p>A &amp; B</p>`,
    ].join(''),
  );
});

test.each([
  ['a value is missing', { ...values, 'data\uE010': undefined }],
  ['a list is too short', { ...values, 'json\uE013': ['{}'] }],
  ['a list is too long', { ...values, 'json\uE013': ['{}', '{}', '{}'] }],
])('a page does not fit where %s', (_, given) => {
  expect(fits(cut(page, PLACEHOLDER), given)).toBe(false);
});

test('what is filled in is not looked through for gaps again', () => {
  const sly = { ...values, 'html\uE010': '\uE012 %EE%80%A0', nonce: 'n1' };
  expect(fill(cut(page, PLACEHOLDER), sly).toString()).toContain('<h1>Near \uE012 %EE%80%A0</h1>');
});

test('an address in a header is filled, and left alone where nothing is to be filled in', () => {
  expect(fillAddresses('/en?near=%EE%80%A0', values)).toBe('/en?near=A+%26+B');
  expect(fillAddresses('/en?near=%EE%80%A0', null)).toBe('/en?near=%EE%80%A0');
});
