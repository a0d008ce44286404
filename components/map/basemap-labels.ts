import type { Feature, LabelRule } from 'protomaps-leaflet';
import type { Locale } from '@/domain/locale';
import type { TextStyle } from './canvas-text';
import { type IsTaken, type NameOptions, NameSymbolizer } from './label-symbolizers';
import { MAP_MAX_ZOOM } from './limits';
import type { MapPalette } from './map-palette';

const SIZE = '14px';
const LARGE_CITY_ZOOM = 5;

/**
 * Earlier rules win. A town's tag `zoom` is the first zoom with room for its name. Great cities come before the states
 * they lie in, whose names can move a little; those come before the smaller towns.
 */
export function basemapLabelRules(palette: MapPalette, lang: Locale, isTaken: IsTaken): LabelRule[] {
  const style = (face: string, fill: string, spacingPx = 0, halo = palette.halo): TextStyle => ({
    font: `${face} ${SIZE} ${palette.font}`,
    fill,
    halo,
    spacingPx,
  });
  const name = (dataLayer: string, options: Omit<NameOptions, 'isTaken'>): LabelRule => ({
    dataLayer,
    symbolizer: new NameSymbolizer({ ...options, isTaken }),
  });
  const towns = (ofZoom: (zoom: number) => boolean, weight: number): LabelRule => ({
    ...name('places', {
      style: style(String(weight), palette.city),
      namesOf: ({ props }) => [[String(props.name)]],
      dotRadiusPx: 2.25,
    }),
    filter: (zoom, { props }) => Number(props.zoom) <= zoom && ofZoom(Number(props.zoom)),
  });
  const plain = { dotRadiusPx: 0 };
  const spaced = style('600', palette.area, 2, palette.land);
  const abroad = style('600', palette.area, 2, palette.neighbor);
  const water = style('italic 450', palette.waterLabel, 0, palette.sea);

  return [
    towns((zoom) => zoom < LARGE_CITY_ZOOM, 600),
    towns((zoom) => zoom === LARGE_CITY_ZOOM, 500),
    { ...name('areas', { style: spaced, namesOf: areaNames, ...plain }), filter: isHome },
    { ...name('areas', { style: abroad, namesOf: areaNames, ...plain }), filter: (_, it) => !isHome(_, it) },
    name('water_names', { style: water, namesOf: (it, zoom) => localNames(it, zoom, lang), ...plain }),
    name('country_names', {
      style: abroad,
      namesOf: (it, zoom) => localNames(it, zoom, lang).map(upper),
      ...plain,
    }),
    ...Array.from({ length: MAP_MAX_ZOOM - LARGE_CITY_ZOOM }, (_, index) =>
      towns((zoom) => zoom === LARGE_CITY_ZOOM + 1 + index, 500),
    ),
  ];
}

const isHome = (_: number, { props }: Feature): boolean => props.abroad !== 1;

const upper = (lines: string[]): string[] => lines.map((line) => line.toLocaleUpperCase());

/** The whole name where there is room for it, else two letters. */
function areaNames({ props }: Feature, zoom: number): string[][] {
  const whole = zoom >= Number(props.full) ? [[String(props.name).toUpperCase()]] : [];
  const short = zoom >= Number(props.zoom) ? [[String(props.short)]] : [];
  return [...whole, ...short];
}

function localNames({ props }: Feature, zoom: number, lang: Locale): string[][] {
  if (zoom < Number(props.zoom) || zoom > Number(props.until)) return [];
  return [String(props[`name_${lang}`] ?? props.name).split('|')];
}
