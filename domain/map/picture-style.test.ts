import { describe, expect, test } from 'vitest';
import { PICTURE_SCHEMES, type PictureColors, pictureStyle } from './picture-style';

/** WCAG 2.2, relative luminance of an sRGB color written as #rrggbb. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe.each(Object.entries(PICTURE_SCHEMES))('in the %s scheme', (_, colors) => {
  test.each<[keyof PictureColors, keyof PictureColors]>([
    ['city', 'land'],
    ['city', 'neighbor'],
    ['city', 'sea'],
    ['area', 'halo'],
    ['paper', 'ink'],
    ['ink', 'halo'],
    ['ink', 'land'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('every color is used', () => {
    const style = pictureStyle(PICTURE_SCHEMES);
    for (const [name, color] of Object.entries(colors)) expect(style, name).toContain(color);
  });
});

test('dark colors are for screens alone: paper is white', () => {
  const [onPaper = ''] = pictureStyle(PICTURE_SCHEMES).split('@media screen and (prefers-color-scheme:dark)');
  expect(onPaper).toContain(PICTURE_SCHEMES.light.land);
  expect(onPaper).not.toContain(PICTURE_SCHEMES.dark.land);
});
