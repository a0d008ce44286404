import {
  type Bbox,
  type Feature,
  GeomType,
  Index,
  type LabelSymbolizer,
  type Layout,
} from 'protomaps-leaflet';
import { describe, expect, test } from 'vitest';
import { NameSymbolizer } from './label-symbolizers';

type Geometry = Parameters<LabelSymbolizer['place']>[1];

const style = { font: '14px sans-serif', fill: '#000', halo: '#fff', spacingPx: 0 };
const TEN_PX_A_LETTER = { font: '', measureText: (text: string) => ({ width: text.length * 10 }) };

function layout(): Layout {
  const index = new Index(2 ** 20, 16);
  const canvas: unknown = TEN_PX_A_LETTER;
  return { index, order: 3, scratch: canvas as CanvasRenderingContext2D, zoom: 7, overzoom: 1 };
}

const at = (x: number, y: number): Geometry => {
  const spot: unknown = { x, y };
  return [[spot]] as Geometry;
};

const town = (side: string): Feature => ({
  props: { name: 'Toledo', side },
  bbox: { minX: 0, minY: 0, maxX: 0, maxY: 0 },
  geomType: GeomType.Point,
  geom: [],
  numVertices: 1,
});

const symbolizer = (isTaken: (box: Bbox) => boolean = () => false) =>
  new NameSymbolizer({ style, isTaken, dotRadiusPx: 2, namesOf: ({ props }) => [[String(props.name)]] });

function sideOf(layoutNow: Layout, side: string, isTaken?: (box: Bbox) => boolean): string | undefined {
  const [label] = symbolizer(isTaken).place(layoutNow, at(500, 500), town(side)) ?? [];
  const box = label?.bboxes[0];
  if (!box) return undefined;
  if (box.maxX > 550) return 'e';
  if (box.minX < 450) return 'w';
  return box.maxY > 515 ? 's' : 'n';
}

const occupy = (now: Layout, box: Bbox, order: number): void =>
  now.index.insert(
    { anchor: at(0, 0)[0]?.[0] as Geometry[0][0], bboxes: [box], draw: () => {} },
    order,
    '0:0:0:',
  );

describe('NameSymbolizer', () => {
  test('starts with the side for which the map was built', () => {
    expect(sideOf(layout(), 'e')).toBe('e');
    expect(sideOf(layout(), 'n')).toBe('n');
  });

  test('takes another side when a name is in the way', () => {
    const now = layout();
    occupy(now, { minX: 520, maxX: 600, minY: 490, maxY: 510 }, 0);
    expect(sideOf(now, 'e')).toBe('w');
  });

  test('moves aside even for a lesser name, but does not give way when there is no other room', () => {
    const east = { minX: 520, maxX: 600, minY: 490, maxY: 510 };
    const now = layout();
    occupy(now, east, 9);
    expect(sideOf(now, 'e')).toBe('w');
    occupy(now, { minX: 400, maxX: 515, minY: 440, maxY: 560 }, 0);
    expect(sideOf(now, 'e')).toBe(undefined);
  });

  test('leaves pins free', () => {
    const isEast = (box: Bbox): boolean => box.maxX > 550;
    expect(sideOf(layout(), 'e', isEast)).toBe('w');
    expect(sideOf(layout(), 'e', () => true)).toBeUndefined();
  });

  test('keeps air around the name and covers its dot', () => {
    const [label] = symbolizer().place(layout(), at(500, 500), town('e')) ?? [];
    expect(label?.bboxes[0]?.minX).toBeLessThan(498);
    expect(label?.bboxes[0]?.maxX).toBeGreaterThan(500 + 60 + 6);
  });
});
