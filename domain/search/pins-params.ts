import { LOCALES, type Locale } from '@/domain/locale';
import { PINS_ZOOM_MAX } from '@/domain/map/pins';
import { bbox, oneOf, ParamReader, whole } from '@/domain/params';
import type { Bounds } from '@/domain/point';
import type { ParameterError } from '@/domain/problems';
import { ROLES, type Role } from './criteria';
import { parseStrictRequest, type SearchRequest } from './criteria-params';

/** Which list, and what of it a map shows. `request.bounds`: the area that the list itself is narrowed to. */
export type PinsRequest = {
  request: SearchRequest;
  view: { bounds: Bounds; zoom: number };
  lang: Locale;
  role: Role | null;
};

export type PinsReading = { ok: true; asked: PinsRequest } | { ok: false; errors: ParameterError[] };

/** What a map says beside the search. */
export const MAP_PARAMETERS = {
  bbox,
  zoom: whole(0, PINS_ZOOM_MAX),
  area: bbox,
  lang: oneOf(LOCALES),
  role: oneOf(ROLES),
};
const OF_THE_MAP = Object.keys(MAP_PARAMETERS);

/**
 * The search parameters, with `bbox` for what the map shows and `area` for what is `bbox` in a list: the numbers of pins
 * are those of that list. All of a view is answered at once, so there are no `limit` and `offset`.
 */
export function parsePinsRequest(params: URLSearchParams): PinsReading {
  const pairs = [...params];
  const reader = new ParamReader(new URLSearchParams(pairs.filter(([name]) => OF_THE_MAP.includes(name))));
  const bounds = reader.required('bbox', MAP_PARAMETERS.bbox);
  const zoom = reader.required('zoom', MAP_PARAMETERS.zoom);
  const area = reader.one('area', MAP_PARAMETERS.area);
  const lang = reader.one('lang', MAP_PARAMETERS.lang) ?? 'en';
  const role = reader.one('role', MAP_PARAMETERS.role);
  const reading = parseStrictRequest(
    new URLSearchParams(pairs.filter(([name]) => !OF_THE_MAP.includes(name))),
  );
  const errors = [
    ...reader.faults().map(({ parameter, message }) => ({ parameter, message })),
    ...(reading.ok ? [] : reading.errors),
    ...['limit', 'offset']
      .filter((parameter) => params.has(parameter))
      .map((parameter) => ({ parameter, message: 'has no effect here' })),
  ];
  if (errors.length > 0 || !reading.ok || !bounds || zoom === null) return { ok: false, errors };
  return {
    ok: true,
    asked: { request: { ...reading.request, bounds: area }, view: { bounds, zoom }, lang, role },
  };
}
