import { suggestPlaces } from '@/db/queries/places';
import { PLACES_LIMIT_DEFAULT, PLACES_LIMIT_MAX, type PlaceList } from '@/domain/api/place-list';
import { typed, whole } from '@/domain/param-schemas';
import { PLACE_TEXT_MAX } from '@/domain/place';
import { json } from '@/server/answer';
import { placeItem } from '@/server/api-origin';
import { db } from '@/server/db';
import { readEndpoint } from '@/server/read-endpoint';
import { readStrictly } from '@/server/read-strictly';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { q, limit } = readStrictly(request, (reader) => ({
    q: reader.required('q', typed(PLACE_TEXT_MAX)),
    limit: reader.one('limit', whole(1, PLACES_LIMIT_MAX)) ?? PLACES_LIMIT_DEFAULT,
  }));
  const places = q === null ? [] : suggestPlaces(db(), q, limit);
  const items = places.map((place) => ({ ...placeItem(place), score: place.score }));
  return json({ items } satisfies PlaceList);
});
