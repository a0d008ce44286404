import { suggestPlaces } from '@/db/place/find-place';
import { PLACES_LIMIT_DEFAULT, PLACES_LIMIT_MAX, type PlaceList } from '@/domain/formats/json/places';
import { typed, whole } from '@/domain/params';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import { db } from '@/server/db';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { placeItem } from '@/server/search/api';

const QUERY = typed(PLACE_TEXT_MAX);
const LIMIT = whole(1, PLACES_LIMIT_MAX);

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { q, limit } = readStrictly(request, (reader) => ({
    q: reader.required('q', QUERY),
    limit: reader.one('limit', LIMIT) ?? PLACES_LIMIT_DEFAULT,
  }));
  const places = q === null ? [] : suggestPlaces(db(), q, limit);
  const items = places.map((place) => ({ ...placeItem(place), score: place.score }));
  return json({ items } satisfies PlaceList);
});
