import { describe, expect, test } from 'vitest';
import type { SpotBox } from './clip';
import type { Outline } from './outline';
import { spotIn } from './picture-frame';
import { drawGround, drawNames } from './picture-ground';

const frame = { center: { lat: 0, lng: 0 }, zoom: 5, width: 600, height: 400 };
/** One degree at the equator, in pixels, at zoom 5. */
const DEGREE_PX = (256 * 32) / 360;
const empty: Outline = {
  stepsPerDegree: 10,
  land: [],
  lakes: [],
  usa: [],
  countries: [],
  states: [],
  areas: [],
  towns: [],
};
/** A square of so many tenths of a degree, with a corner at lng, lat in tenths. */
const square = (lng: number, lat: number, side: number) => [lng, lat, side, 0, 0, side, -side, 0];
const pathOf = (svg: string, name: string): string =>
  new RegExp(`<path class="${name}"[^>]* d="([^"]*)"`).exec(svg)?.[1] ?? 'no such path';

describe('the ground', () => {
  test('is sea all over where there is no land', () => {
    const svg = drawGround(empty, frame);
    expect(pathOf(svg, 'water')).toBe('M-9-9H609V409H-9Z');
    expect(pathOf(svg, 'land')).toBe('');
  });

  test('leaves land out of the sea', () => {
    const svg = drawGround({ ...empty, land: [square(0, 0, 20)] }, frame);
    expect(pathOf(svg, 'water')).toMatch(/^M-9-9H609V409H-9ZM300 200L345\.5 200L345\.5 154\.5L300 154\.5Z$/);
  });

  test.each([
    ['land beyond the edge', { land: [square(900, 0, 20)] }, 'water', 'M-9-9H609V409H-9Z'],
    ['an island of less than a pixel', { land: [[0, 0, 0, 0, 0, 0]] }, 'water', 'M-9-9H609V409H-9Z'],
    ['a border beyond the edge', { states: [[900, 0, 10, 0]] }, 'line state', ''],
  ])('does not draw %s', (_, layers, name, path) => {
    expect(pathOf(drawGround({ ...empty, ...layers }, frame), name)).toBe(path);
  });

  test('draws a border as an open line', () => {
    const svg = drawGround({ ...empty, states: [[0, 0, 20, 0]] }, frame);
    expect(pathOf(svg, 'line state')).toBe('M300 200L345.5 200');
  });

  test('repeats land beside itself where the view crosses the date line', () => {
    const land = [square(-1790, 0, 10)];
    const svg = drawGround({ ...empty, land }, { ...frame, center: { lat: 0, lng: 179 } });
    expect(pathOf(svg, 'water')).toContain(`M${Math.round((300 + 2 * DEGREE_PX) * 10) / 10} 200`);
  });
});

describe('names', () => {
  const town = (text: string, lng: number, zoom = 1): Outline['towns'][number] => [text, lng, 0, zoom];
  const draw = (layers: Partial<Outline>, taken: SpotBox[] = []) =>
    drawNames({ ...empty, ...layers }, frame, taken);
  const texts = (svg: string) => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text);

  test('stand east of the dot, or west of it where something lies east', () => {
    expect(draw({ towns: [town('Toledo', 0)] })).toMatch(/<text class="city" x="307"/);
    const east = { left: 315, right: 400, top: 150, bottom: 250 };
    expect(draw({ towns: [town('Toledo', 0)] }, [east])).toMatch(/<text class="city end" x="293"/);
  });

  test('are left out, dot and all, where neither side is free', () => {
    expect(draw({ towns: [town('Toledo', 0)] }, [{ left: 200, right: 400, top: 150, bottom: 250 }])).toBe('');
  });

  test('are written once the zoom has room for them, half a step early', () => {
    const towns = [town('Soon', -60, 5.5), town('Later', 60, 6)];
    expect(texts(draw({ towns }))).toEqual(['Soon']);
  });

  test('of towns come first: an area gives way', () => {
    const areas: Outline['areas'] = [['OHIO', 0, 0, 1]];
    expect(texts(draw({ areas }))).toEqual(['OHIO']);
    expect(texts(draw({ areas, towns: [town('Toledo', 0)] }))).toEqual(['Toledo']);
  });

  test('of two in one place only the first is written', () => {
    expect(texts(draw({ towns: [town('Toledo', 0), town('Maumee', 1)] }))).toEqual(['Toledo']);
  });

  test('do not run over the edge', () => {
    const [west, east] = [spotIn(frame, { lat: 0, lng: -13 }), spotIn(frame, { lat: 0, lng: 12 })];
    expect([west.x > 0, east.x < 600]).toEqual([true, true]);
    expect(draw({ towns: [town('Toledo', 120)] })).toContain('class="city end"');
    expect(draw({ areas: [['NORTH CAROLINA', -130, 0, 1]] })).toBe('');
  });

  test('tell what they took, so that later names keep off it', () => {
    const taken: SpotBox[] = [];
    draw({ towns: [town('Toledo', 0)] }, taken);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.left).toBeLessThan(300);
    expect(taken[0]?.right).toBeGreaterThan(340);
  });

  test('are text, whatever they hold', () => {
    expect(draw({ towns: [town('<b>&', 0)] })).toContain('>&lt;b&gt;&amp;</text>');
  });
});
