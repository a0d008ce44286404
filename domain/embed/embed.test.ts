import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMBED_ATTRIBUTES, embedAddress, embedSnippet, readBuilder } from './embed';

const WORDS = { site: 'https://site.test', link: { href: 'https://site.test/?near=a&b', text: 'A <b> "c"' } };

describe('the snippet', () => {
  it('is one script and one element, with only what is not left as it is', () => {
    expect(embedSnippet({ near: 'Toledo, OH', lang: 'en', theme: 'auto' }, WORDS)).toBe(
      `<script async src="https://site.test/embed.js"></script>
<hai-pump-centers near="Toledo, OH">
  <a href="https://site.test/?near=a&amp;b">A &lt;b> &quot;c&quot;</a>
</hai-pump-centers>`,
    );
  });

  it('lets no value out of its attribute', () => {
    const snippet = embedSnippet({ near: '"><script>alert(1)</script>' }, WORDS);
    expect(snippet).toContain('near="&quot;>&lt;script>alert(1)&lt;/script>"');
  });

  it('is made of what can be used', () => {
    const params = new URLSearchParams('near=43604&lang=fr&theme=dark&region=&other=1');
    expect(readBuilder(params)).toEqual({ near: '43604', theme: 'dark' });
    expect(embedAddress({ near: '43604', condition: 'icca hcc', theme: 'dark' })).toBe(
      '/embed?near=43604&condition=icca&condition=hcc&theme=dark',
    );
  });
});

describe('public/embed.js', () => {
  const script = readFileSync('public/embed.js', 'utf8');

  it('is smaller than 3 kB as it is', () => {
    expect(Buffer.byteLength(script)).toBeLessThan(3000);
  });

  it('knows the same attributes', () => {
    expect(script).toContain(`'${EMBED_ATTRIBUTES.join(' ')}'`);
  });

  it('asks for nothing but the frame, and keeps nothing', () => {
    expect(script).not.toMatch(/fetch|XMLHttpRequest|Storage|cookie|import|innerHTML|eval|https:\/\//);
  });
});
