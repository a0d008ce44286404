import { expect, test } from 'vitest';
import { EXCERPTS } from '@/domain/learn/excerpts';
import { LOCALES } from '@/domain/locale';
import { learnFolder, writePage } from './learn.fixture';
import { loadPage } from './pages';

const load = async (body: string) => {
  const folder = learnFolder();
  writePage(folder, 'en/refer', body);
  return (await loadPage('en', 'refer', folder))?.excerpts;
};
const inExcerpt = (list: string) => `<Excerpt name="send">\n\n${list}\n\n</Excerpt>`;

test('the items of a marked list, each stretch with the sources named after it', async () => {
  const list = '- **Scans:** CT.<Cite k="alpha beta"/> And *more*.<Cite k="gamma"/>\n- Labs';
  expect(await load(`- Not this\n\n${inExcerpt(list)}\n\n- Nor this`)).toEqual({
    send: [
      [
        { text: 'Scans:', strong: true, keys: [] },
        { text: ' CT.', strong: false, keys: ['alpha', 'beta'] },
        { text: ' And ', strong: false, keys: [] },
        { text: 'more', strong: false, keys: [] },
        { text: '.', strong: false, keys: ['gamma'] },
      ],
      [{ text: 'Labs', strong: false, keys: [] }],
    ],
  });
});

test('a mark around anything but a list is an error', async () => {
  await expect(load(inExcerpt('A sentence.'))).rejects.toThrow(/not valid MDX/);
});

test.each(LOCALES)(
  'the text for clinicians has every excerpt in %s, with the same sources',
  async (locale) => {
    const [english, own] = [await loadPage('en', 'refer'), await loadPage(locale, 'refer')];
    const keysOf = (text: typeof own) =>
      EXCERPTS.map((name) =>
        text?.excerpts[name]?.map((item) => item.flatMap(({ keys }) => keys).toSorted()),
      );
    expect(own?.language).toBe(locale);
    expect(keysOf(own)).toEqual(keysOf(english));
    expect(EXCERPTS.map((name) => own?.excerpts[name]?.length)).toEqual([3, 5, 6]);
  },
);
