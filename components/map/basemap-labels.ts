import type { Feature, LabelRule } from 'protomaps-leaflet';
import type { TextStyle } from './canvas-text';
import { type IsTaken, type NameOptions, NameSymbolizer } from './label-symbolizers';
import { MAP_MAX_ZOOM } from './limits';
import type { MapPalette } from './map-palette';

export type MapLanguage = 'en' | 'es';

const SIZE = '14px';
const LARGE_CITY_ZOOM = 5;

/**
 * Earlier rules win. A town's tag `zoom` is the first zoom with room for its name, so the map's great cities come before
 * the states they lie in, and those before the smaller towns.
 */
export function basemapLabelRules(palette: MapPalette, lang: MapLanguage, isTaken: IsTaken): LabelRule[] {
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
      linesOf: ({ props }) => [String(props.name)],
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
    { ...name('areas', { style: spaced, linesOf: areaLines, ...plain }), filter: isHome },
    { ...name('areas', { style: abroad, linesOf: areaLines, ...plain }), filter: (_, it) => !isHome(_, it) },
    name('water_names', { style: water, linesOf: (it, zoom) => localLines(it, zoom, lang), ...plain }),
    towns((zoom) => zoom === LARGE_CITY_ZOOM, 500),
    name('country_names', {
      style: abroad,
      linesOf: (it, zoom) => upper(localLines(it, zoom, lang)),
      ...plain,
    }),
    ...Array.from({ length: MAP_MAX_ZOOM - LARGE_CITY_ZOOM }, (_, index) =>
      towns((zoom) => zoom === LARGE_CITY_ZOOM + 1 + index, 500),
    ),
  ];
}

const isHome = (_: number, { props }: Feature): boolean => props.abroad !== 1;

const upper = (lines: string[]): string[] => lines.map((line) => line.toLocaleUpperCase());

/** Two letters where only they fit, then the whole name. */
function areaLines({ props }: Feature, zoom: number): string[] {
  if (zoom >= Number(props.full)) return [String(props.name).toUpperCase()];
  return zoom >= Number(props.zoom) ? [String(props.short)] : [];
}

function localLines({ props }: Feature, zoom: number, lang: MapLanguage): string[] {
  if (zoom < Number(props.zoom) || zoom > Number(props.until)) return [];
  return String(lang === 'es' ? props.name_es : props.name).split('|');
}
