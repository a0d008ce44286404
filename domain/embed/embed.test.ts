import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  EMBED_ATTRIBUTES,
  EMBED_ROWS,
  embedAddress,
  embedHref,
  embedSnippet,
  handOn,
  readBuilder,
  readFrame,
  readOrigin,
} from './embed';

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

describe('what the address of a frame says', () => {
  const read = (query: string) => readFrame(new URLSearchParams(query), 'es');

  it('is as usual where it says nothing, or nothing that can be used', () => {
    const usual = { locale: 'es', theme: 'auto', rows: EMBED_ROWS, parent: null, isOwn: false };
    expect(read('')).toEqual(usual);
    expect(read('lang=xx&theme=pink&limit=0&parent=*')).toEqual(usual);
    expect(read('limit=2.5')).toEqual(usual);
  });

  it('is its language, theme, length, parent, and whether its reader has searched', () => {
    expect(read('lang=en&theme=dark&limit=3&parent=https://clinic.example&own=1')).toEqual({
      locale: 'en',
      theme: 'dark',
      rows: 3,
      parent: 'https://clinic.example',
      isOwn: true,
    });
  });

  it('is never longer than a frame may be', () => {
    expect(read('limit=5000').rows).toBe(20);
  });
});

describe('who is told how tall the frame is', () => {
  it.each(['https://clinic.example', 'http://localhost:8080'])('%s', (origin) => {
    expect(readOrigin(origin)).toBe(origin);
  });

  it.each([
    null,
    '',
    '*',
    'null',
    'clinic.example',
    'https://clinic.example/',
    'https://clinic.example/page',
    'HTTPS://clinic.example',
    'https://user@clinic.example',
    'javascript:alert(1)',
    'https://[',
  ])('never %s', (origin) => {
    expect(readOrigin(origin)).toBeNull();
  });
});

describe('a search inside the frame', () => {
  const params = new URLSearchParams(
    'near=43604&condition=icca&condition=hcc&theme=dark&parent=https://clinic.example&utm=1',
  );

  it('keeps all but the place and what is not the frame’s', () => {
    expect(handOn(params)).toEqual([
      ['condition', 'icca'],
      ['condition', 'hcc'],
      ['theme', 'dark'],
      ['parent', 'https://clinic.example'],
      ['own', '1'],
    ]);
  });

  it('asks for the new place in the language of the page', () => {
    const href = embedHref('es', params, 'Toledo, OH');
    expect(href).toMatch(/^\/es\/embed\?near=Toledo%2C\+OH&/);
    expect(readFrame(new URLSearchParams(href.split('?')[1]), 'es').isOwn).toBe(true);
    expect(href).not.toContain('43604');
  });
});
