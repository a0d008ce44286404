import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import en from '@/data/messages/en.json';
import { Odds } from './odds';
import { parseOdds } from './odds-people';

const t = createTranslator({ locale: 'en', messages: en });

/** People in the picture by kind: each is one path that ends in one head and one body. */
function people(low: number, high?: number) {
  const html = renderToStaticMarkup(
    <Odds
      title="A problem"
      low={low}
      high={high}
      lowText="had it"
      highText="elsewhere"
      restText="did not"
      t={t}
    />,
  );
  const picture = html.slice(html.indexOf('role="img"'), html.indexOf('<ul>'));
  const [outline, hatched, , solid] = [...picture.matchAll(/<path[^>]* d="([^"]*)"/g)].map(
    ([, d = '']) => d.split('z').length - 1,
  );
  return { solid, hatched, outline, html, picture };
}

describe('Odds', () => {
  it.each([
    [0, undefined, 0, 0, 100],
    [1, undefined, 1, 0, 99],
    [28, 28, 28, 0, 72],
    [15, 28, 15, 13, 72],
    [0, 3, 0, 3, 97],
    [100, undefined, 100, 0, 0],
    [0, 100, 0, 100, 0],
  ])(
    'of %s to %s draws %i solid, %i hatched and %i outlined people',
    (low, high, solid, hatched, outline) => {
      expect(people(low, high)).toMatchObject({ solid, hatched, outline });
    },
  );

  it('never draws two people in one place', () => {
    const places = people(15, 28).picture.match(/M\d+ \d+m4 5/g) ?? [];
    expect(places).toHaveLength(100);
    expect(new Set(places).size).toBe(100);
  });

  it('tells the picture in words and both sides beside it', () => {
    const { html } = people(15, 28);
    expect(html).toContain('Picture of 100 people: 15 filled in, 13 more hatched, 72 in outline.');
    expect(html).toContain('<b>About 15 in 100</b> had it');
    expect(html).toContain('<b>Up to 28 in 100</b> elsewhere');
    expect(html).toContain('<b>72 to 85 in 100</b> did not');
    expect(people(5).html).toContain('<b>About 95 in 100</b> did not');
  });

  it('stays small', () => {
    expect(people(15, 28).html.length).toBeLessThan(10_000);
  });

  it.each([
    [28, 15],
    [-1, 5],
    [5, 101],
    [5.5, undefined],
    [Number.NaN, undefined],
  ])('refuses %s to %s', (low, high) => {
    expect(() => parseOdds(low, high)).toThrow(RangeError);
  });

  it('refuses another denominator, so that pictures can be compared', () => {
    expect(() => parseOdds(5, 5, 1000)).toThrow('out of 100');
  });
});
