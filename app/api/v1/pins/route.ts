import { createTranslator } from 'next-intl';
import { phoneForPatients } from '@/components/listing/phone-number';
import { pinReach, pinWords } from '@/components/listing/pins';
import type { PinList } from '@/domain/formats/json/pins';
import { readEndpoint } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { searchPins } from '@/server/map/pins';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(async (request) => {
  const { total, pins, clusters, origin, unit, lang, role } = searchPins(request);
  const { default: messages } = await import(`@/data/messages/${lang}.json`);
  const t = createTranslator({ locale: lang, messages });
  const wordsOf = pinWords({ locale: lang, t }, origin, unit);
  return json({
    total,
    pins: pins.map((found) => ({
      slug: found.center.slug,
      number: found.number,
      name: found.center.name,
      ...wordsOf(found),
      listing: found.center.listing,
      lat: found.center.location.lat,
      lng: found.center.location.lng,
      phone: phoneForPatients(found.center.phones)?.number ?? null,
      ...pinReach(found.center, role),
    })),
    clusters: clusters.map(({ count, point, zoom }) => ({ count, ...point, zoom })),
  } satisfies PinList);
});
