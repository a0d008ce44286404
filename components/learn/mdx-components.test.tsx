import { evaluate } from '@mdx-js/mdx';
import { HtmlValidate } from 'html-validate';
import { createTranslator } from 'next-intl';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import en from '@/data/messages/en.json';
import { createMdxComponents } from './mdx-components';
import { SourceList } from './source-list';

const t = createTranslator({ locale: 'en', messages: en });
const SOURCES = ['s41', 's48'];

async function page(text: string): Promise<string> {
  const { default: Text } = await evaluate(text, { ...runtime, remarkPlugins: [remarkGfm] });
  const components = createMdxComponents({
    t,
    citationNumber: (key) => {
      if (!SOURCES.includes(key)) throw new Error(`Unknown source ${key}`);
      return SOURCES.indexOf(key) + 1;
    },
    glossary: (id) => (id === 'stent' ? { definition: 'A small tube that keeps a duct open.' } : undefined),
    href: (path) => `/es${path}`,
    listingCounts: '46 hospitals',
  });
  const sources = SOURCES.map((key, index) => ({
    number: index + 1,
    title: key,
    url: `https://example.org/${key}`,
  }));
  return renderToStaticMarkup(
    <article>
      <Text components={components} />
      <SourceList sources={sources} t={t} />
    </article>,
  );
}

const EVERYTHING = `
## ¿How often? <Cite k="s48"/>

Most do well.<Cite k="s48 s41"/> A <Term id="stent">stent</Term> helps, and a <Term id="stent">stent</Term> lasts.

## How often?

<Odds title="A problem" low={15} high={28} lowText="in one study" highText="in a review" restText="had none" k="s41"/>

<Callout kind="danger" title="Call 911 right away">
- You faint
</Callout>

<Callout kind="doubt" title="Experts differ">Some say so, see [the map](/?near=60637).</Callout>

<Drawing name="flow-scan" k="s48"/>

<Ask id="how-many">How many pumps did you place last year?</Ask>

| a | b |
| - | - |
| 1 | 2 |

<ListingCounts/>
`;

describe('the words of MDX', () => {
  it('make valid HTML together', async () => {
    const report = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'attr-case': 'off', 'void-style': 'off' }, // how React writes them
    });
    const html = await page(EVERYTHING);
    const { results } = await report.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it('number each citation, and lead to a source and back', async () => {
    const html = await page(EVERYTHING);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toEqual(expect.arrayContaining(['s-1', 's-2', 'c-1', 'c-2']));
    for (const id of new Set(targets)) expect(html.split(` id="${id}"`)).toHaveLength(2);
    expect(html).toContain('href="#s-2" aria-label="Source 2">2</a>');
  });

  it('explain a term once, in a popover that a button opens without JavaScript', async () => {
    const html = await page(EVERYTHING);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toMatch(
      /<button type="button" class="term" popoverTarget="term-stent" aria-describedby="term-stent-means">stent</i,
    );
    expect(html).toMatch(/id="term-stent" popover="auto"><span id="term-stent-means">A small tube/);
    expect(html).toContain('href="/es/learn/glossary#stent"');
  });

  it('give headings anchors of their own, without accents', async () => {
    const html = await page(EVERYTHING);
    expect([...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'how-often',
      'how-often-2',
      'note-call-911-right-away',
    ]);
    expect(await page('### Dónde está el hígado')).toContain('id="donde-esta-el-higado"');
  });

  it('keep inner links in the language of the page and leave others alone', async () => {
    expect(await page('[map](/?near=60637) [out](https://example.org/) [here](#x)')).toMatch(
      /"\/es\/\?near=60637".*"https:\/\/example.org\/".*"#x"/,
    );
  });

  it('make wide tables reachable by keyboard', async () => {
    expect(await page('| a |\n| - |\n| 1 |')).toContain(
      '<section class="scroll" aria-label="Table 1; scroll sideways to see all of it" tabindex="0"><table>',
    );
  });

  it.each(['<Cite k="nobody"/>', '<Term id="nothing">x</Term>', '<Odds title="x" low={9} high={2}/>'])(
    'refuse %s',
    async (text) => {
      await expect(page(text)).rejects.toThrow();
    },
  );
});
