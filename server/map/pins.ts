import 'server-only';
import { type FoundPins, findPins } from '@/db/search/pins';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import { invalidParameters } from '@/domain/problems';
import type { Role, Unit } from '@/domain/search/criteria';
import { toCriteria } from '@/domain/search/criteria-params';
import { parsePinsRequest } from '@/domain/search/pins-params';
import { db } from '@/server/db';
import { requireOrigin } from '@/server/search/api';
import { today } from '@/server/today';

type Answer = FoundPins & { origin: Place | null; unit: Unit; lang: Locale; role: Role | null };

/** What a map shows of a list: the query string in, pins and clusters out. */
export function searchPins(request: Request): Answer {
  const reading = parsePinsRequest(new URL(request.url).searchParams);
  if (!reading.ok) throw invalidParameters(reading.errors);
  const { request: list, view, lang, role } = reading.asked;
  const origin = list.near === null ? null : requireOrigin(list.near);
  const found = findPins(db(), toCriteria(list, origin?.point ?? null), view, today());
  return { ...found, origin, unit: list.unit, lang, role };
}
