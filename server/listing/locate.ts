import 'server-only';
import { findZip } from '@/db/place/place-rows';
import { resolveOrigin } from '@/db/search/origin';
import type { Place } from '@/domain/place/place';
import { db } from '@/server/db';

type Address = { city: string; region: string; postalCode: string; country: string };

/** Where the town of an address lies, by our own gazetteer; null: it cannot be said. Nothing leaves this machine. */
export function locate({ city, region, postalCode, country }: Address): Place | null {
  const zip = country === 'US' ? findZip(db(), postalCode.slice(0, 5)) : null;
  if (zip) return zip;
  const answer = resolveOrigin(db(), [city, region].filter(Boolean).join(', '));
  const isThere =
    answer.outcome === 'found' && answer.place.country === country && answer.place.kind === 'city';
  return isThere ? answer.place : null;
}
