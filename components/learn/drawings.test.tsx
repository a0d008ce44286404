import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import en from '@/data/messages/en.json';
import es from '@/data/messages/es.json';
import { LEARN_DRAWINGS } from '@/domain/learn/vocabulary';
import { DrawingFigure } from './drawing-figure';

const onError = (error: Error) => {
  throw error;
};
const readers = [
  { locale: 'en' as const, t: createTranslator({ locale: 'en', messages: en, onError }), words: en },
  { locale: 'es' as const, t: createTranslator({ locale: 'es', messages: es, onError }), words: es },
];

it('has at least the six drawings the reader was promised', () => {
  expect(LEARN_DRAWINGS.length).toBeGreaterThanOrEqual(6);
  expect(Object.keys(en.drawings).sort()).toEqual([...LEARN_DRAWINGS].sort());
});

it('has every word in both languages', () => {
  const keys = (words: object) =>
    JSON.stringify(words, (_, value) => (typeof value === 'string' ? '' : value));
  expect(keys(es)).toBe(keys(en));
});

describe.each(readers)('in $locale', ({ t, words }) => {
  it.each(LEARN_DRAWINGS)('%s is named and described in each layout', (name) => {
    const html = renderToStaticMarkup(<DrawingFigure name={name} t={t} />);
    const { title, desc, caption } = words.drawings[name];
    expect(html.split(`>${title}</title>`)).toHaveLength(3);
    expect(html.split(`>${desc}</desc>`)).toHaveLength(3);
    expect(html).toContain(`<figcaption>${caption}</figcaption>`);
    const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, ids]) =>
      (ids ?? '').split(' '),
    );
    expect(named).toHaveLength(4);
    for (const id of named) expect(html.split(` id="${id}"`)).toHaveLength(2);
  });

  it.each(LEARN_DRAWINGS)('%s uses no color of its own', (name) => {
    const html = renderToStaticMarkup(<DrawingFigure name={name} t={t} />);
    expect(html).not.toMatch(/style=|(fill|stroke)="|#[0-9a-f]{3}/i);
  });
});
