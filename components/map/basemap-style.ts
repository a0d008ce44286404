import { LineSymbolizer, linear, type PaintRule, PolygonSymbolizer } from 'protomaps-leaflet';
import type { MapPalette } from './map-palette';

type Widths = [zoom: number, px: number][];

const line = (
  dataLayer: string,
  color: string,
  widths: Widths,
  more: Partial<PaintRule> = {},
): PaintRule => ({
  dataLayer,
  symbolizer: new LineSymbolizer({ color, width: linear(widths), lineCap: 'round', lineJoin: 'round' }),
  ...more,
});

const rivers = (color: string, leastClass: number, widths: Widths): PaintRule =>
  line('rivers', color, widths, { filter: (_, { props }) => Number(props.class) === leastClass });

/**
 * From the bottom up. The land of other countries is the layer's background; the water lies over the tint of the United
 * States, over rivers and over the borders of countries, so the shore alone decides where land ends.
 */
export function basemapPaintRules(palette: MapPalette): PaintRule[] {
  return [
    { dataLayer: 'usa', symbolizer: new PolygonSymbolizer({ fill: palette.land }) },
    rivers(palette.river, 2, [
      [4, 0.7],
      [7, 1.4],
      [11, 2.6],
    ]),
    rivers(palette.river, 3, [
      [5, 0.6],
      [8, 1.2],
      [11, 2],
    ]),
    rivers(palette.river, 4, [
      [6, 0.5],
      [9, 1],
      [11, 1.6],
    ]),
    rivers(palette.river, 5, [
      [9, 0.7],
      [11, 1.2],
    ]),
    line('countries', palette.countryLine, [
      [3, 0.8],
      [6, 1.4],
      [11, 2.2],
    ]),
    { dataLayer: 'water', symbolizer: new PolygonSymbolizer({ fill: palette.sea }) },
    line(
      'counties',
      palette.countyLine,
      [
        [8, 0.8],
        [11, 1.4],
      ],
      { minzoom: 8 },
    ),
    line('provinces', palette.stateLine, [
      [4, 0.7],
      [8, 1.2],
      [11, 1.8],
    ]),
    line('states', palette.stateLine, [
      [3, 0.6],
      [5, 1],
      [8, 1.4],
      [11, 2],
    ]),
  ];
}
