import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outlineSchema, readLine } from './outline';
import { drawMapPicture, type MapPicture, type PicturePin } from './picture';

const text = readFileSync('data/map/outline.json', 'utf8');
const outline = outlineSchema.parse(JSON.parse(text));
const pin = (number: number, lat: number, lng: number, open = false): PicturePin => ({
  number,
  label: `Hospital ${number}`,
  open,
  point: { lat, lng },
});
const toledo = { point: { lat: 41.65, lng: -83.54 }, label: 'ZIP 43604' };
const picture: MapPicture = {
  outline,
  width: 680,
  height: 560,
  pins: [pin(1, 42.28, -83.74), pin(2, 39.14, -84.5), pin(3, 39.65, -79.95, true)],
  you: toledo,
  radiusKm: 402,
  unit: 'mi',
  attribution: 'Map data: US Census',
  title: 'Map of the 3 nearest centers',
  description: 'Numbered as in the list.',
  countText: (count) => `${count} centers`,
  awayText: (count) => `${count} elsewhere`,
};
const draw = (changes: Partial<MapPicture> = {}): string => drawMapPicture({ ...picture, ...changes });

/** Tags in the order in which they open; throws when one is not closed by its own. */
function tagsOf(svg: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, end, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name);
    else {
      seen.push(name);
      if (!self) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return seen;
}

describe('drawMapPicture', () => {
  test('is one accessible image with title and description', () => {
    const svg = draw();
    expect(tagsOf(svg).slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="map-title map-description"/);
    expect(svg).toContain('<title id="map-title">Map of the 3 nearest centers</title>');
    expect(svg).toContain('prefers-color-scheme:dark');
  });

  test('numbers the plates and marks what is only reported', () => {
    const svg = draw();
    expect(
      [...svg.matchAll(/class="pin( open)?".*?<text[^>]*>([^<]*)</g)].map(([, open, number]) => [
        number,
        open,
      ]),
    ).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', ' open'],
    ]);
    expect(svg).toContain('>ZIP 43604</text>');
    expect(svg).toContain('class="ring"');
    expect(svg).toContain('100 mi');
  });

  test('names up to three joined pins and counts more', () => {
    const near = [0, 0.01, 0.02, 0.03].map((step, index) => pin(index + 1, 42 + step, -84));
    expect(draw({ pins: [...near.slice(0, 3), pin(9, 30, -90)] })).toContain('>1 · 2 · 3</text>');
    expect(draw({ pins: [...near, pin(9, 30, -90)] })).toContain('>4 centers</text>');
  });

  test('shows those too far from the others in a small map of their own', () => {
    const states = [pin(1, 47.6, -122.3), pin(2, 42.3, -71)];
    const abroad = [pin(3, 52.35, 4.83), pin(4, 47.4, 8.5), pin(5, 59.9, 10.7)];
    const svg = draw({ pins: [...states, ...abroad], you: null, radiusKm: null });
    const corner = svg.slice(svg.indexOf('class="inset"'));
    expect(corner).toContain('>3 elsewhere</text>');
    expect(
      [...corner.matchAll(/class="mid"[^>]*>([\d ·]+)</g)].flatMap(([, n = '']) => n.split(' · ')).sort(),
    ).toEqual(['3', '4', '5']);
    expect(tagsOf(svg).filter((tag) => tag === 'svg')).toHaveLength(2);
    expect(draw({ pins: states, you: null, radiusKm: null })).not.toContain('class="inset"');
  });

  test('escapes every text that comes from outside', () => {
    const nasty = '</title><script>alert("x")</script>&';
    const svg = draw({
      title: nasty,
      description: nasty,
      attribution: nasty,
      you: { ...toledo, label: nasty },
      pins: [{ ...pin(1, 42, -83), label: nasty }],
      countText: () => nasty,
    });
    expect(tagsOf(svg)).not.toContain('script');
  });

  test('draws without pins, and with a single one', () => {
    expect(tagsOf(draw({ pins: [], you: null, radiusKm: null }))).toContain('path');
    const one = draw({ pins: [pin(1, 52.35, 4.83)], you: null, radiusKm: null });
    expect(one).toContain('>Rotterdam</text>');
    expect(one).not.toContain('class="ring"');
  });

  test('joins Alaska, the Aleutians and Guam across the date line', () => {
    const svg = draw({
      pins: [pin(1, 61.2, -149.9), pin(2, 52.9, 173)],
      you: { point: { lat: 13.45, lng: 144.78 }, label: 'Guam' },
      radiusKm: null,
    });
    const xs = [...svg.matchAll(/class="pin" transform="translate\((-?[\d.]+)/g)].map(([, x]) => Number(x));
    expect(xs).toHaveLength(2);
    expect(xs.every((x) => x > 0 && x < 660)).toBe(true);
    expect((xs[1] ?? 0) < (xs[0] ?? 0)).toBe(true);
  });

  test('no names lie on plates or on each other', () => {
    const xs = [...draw().matchAll(/<text class="city( end)?" x="([\d.]+)" y="([\d.]+)">([^<]+)</g)].map(
      ([, end, x, y, name = '']) => {
        const width = name.length * 7;
        return {
          left: Number(x) - (end ? width : 0),
          right: Number(x) + (end ? 0 : width),
          y: Number(y),
          name,
        };
      },
    );
    expect(xs.length).toBeGreaterThan(10);
    for (const [index, a] of xs.entries()) {
      for (const b of xs.slice(index + 1)) {
        expect(
          a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 14,
          `${a.name} / ${b.name}`,
        ).toBe(true);
      }
    }
  });

  test('shows the states, and says how many hospitals lie elsewhere', () => {
    const pins = [pin(1, 45.5, -122.7), pin(2, 42.4, -71.1), pin(3, 59.9, 10.7)];
    const clusters = [{ count: 4, point: { lat: 47.4, lng: 8.5 } }];
    expect(draw({ pins, clusters, you: null, radiusKm: null })).toContain('>5 elsewhere</text>');
    expect(draw({ pins })).not.toContain('elsewhere');
  });

  test('breaks the credit where it is narrow', () => {
    const attribution = ['One source of ours', 'Another source', 'A third that is longer'].join(' · ');
    const credit = (width: number) =>
      [...draw({ width, attribution }).matchAll(/<text class="credit"[^>]*>([^<]+)/g)].map(
        ([, line]) => line,
      );
    expect(credit(680)).toEqual([attribution]);
    expect(credit(300)).toEqual(['One source of ours · Another source', 'A third that is longer']);
  });

  test('stays small', () => {
    expect(draw().length).toBeLessThan(40_000);
    expect(draw({ pins: [], you: null, radiusKm: null }).length).toBeLessThan(120_000);
  });
});

describe('outline.json', () => {
  test('is at most 120 kB', () => {
    expect(text.length).toBeLessThanOrEqual(120_000);
  });

  test('knows the land, the lakes and the states', () => {
    const lines = outline.land.map((line) => readLine(line, outline.stepsPerDegree));
    const reach = lines.flat().map((point) => point.lng);
    expect(Math.min(...reach)).toBeLessThan(-160);
    expect(Math.max(...reach)).toBeGreaterThan(140);
    expect(outline.states.length).toBeGreaterThan(80);
    expect(outline.areas.map(([name]) => name)).toContain('OHIO');
    expect(outline.towns.map(([name]) => name)).toEqual(
      expect.arrayContaining(['New York', 'Toledo', 'Oslo', 'Toronto']),
    );
  });
});
