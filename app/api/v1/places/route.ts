import { suggestPlaces } from '@/db/place/find-place';
import { PLACES_LIMIT_DEFAULT, PLACES_PARAMETERS, type PlaceList } from '@/domain/formats/json/places';
import { db } from '@/server/db';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { placeItem } from '@/server/search/api';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { q, limit } = readStrictly(request, (reader) => ({
    q: reader.required('q', PLACES_PARAMETERS.q),
    limit: reader.one('limit', PLACES_PARAMETERS.limit) ?? PLACES_LIMIT_DEFAULT,
  }));
  const places = q === null ? [] : suggestPlaces(db(), q, limit);
  const items = places.map((place) => ({ ...placeItem(place), score: place.score }));
  return json({ items } satisfies PlaceList);
});
