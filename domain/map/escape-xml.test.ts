import { expect, test } from 'vitest';
import { escapeXml } from './picture-frame';

test('nothing in a text can open a tag or end an attribute', () => {
  expect(escapeXml(`<script>"a" & 'b'</script>`)).toBe(
    '&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;',
  );
});

test('characters that XML forbids are left out', () => {
  expect(escapeXml('a\u0000b\u000bc\n')).toBe('abc\n');
});
