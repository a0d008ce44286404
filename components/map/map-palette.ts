/** The map's own colors, each from the custom property named beside it in `PROPERTIES`. */
export type MapPalette = Record<keyof typeof PROPERTIES, string>;

const PROPERTIES = {
  land: '--m-land',
  neighbor: '--m-nbr',
  sea: '--m-sea',
  river: '--m-river',
  stateLine: '--m-state',
  countyLine: '--m-county',
  countryLine: '--m-ctry',
  city: '--m-city',
  area: '--m-area',
  waterLabel: '--m-water-label',
  halo: '--m-halo',
  font: '--font',
} as const;

/** Reads the palette that holds for an element now; read it again when light and dark change places. */
export function readMapPalette(element: Element): MapPalette {
  const style = getComputedStyle(element);
  const read = (property: string): string => style.getPropertyValue(property).trim();
  return {
    land: read(PROPERTIES.land),
    neighbor: read(PROPERTIES.neighbor),
    sea: read(PROPERTIES.sea),
    river: read(PROPERTIES.river),
    stateLine: read(PROPERTIES.stateLine),
    countyLine: read(PROPERTIES.countyLine),
    countryLine: read(PROPERTIES.countryLine),
    city: read(PROPERTIES.city),
    area: read(PROPERTIES.area),
    waterLabel: read(PROPERTIES.waterLabel),
    halo: read(PROPERTIES.halo),
    font: read(PROPERTIES.font) || 'sans-serif',
  };
}
