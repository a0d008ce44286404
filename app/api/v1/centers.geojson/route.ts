import type { CenterFeatures } from '@/domain/formats/center-list';
import { json } from '@/server/http/answer';
import { readEndpoint } from '@/server/http/read-endpoint';
import { searchCenters } from '@/server/search/api-search';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { page, items, headers } = searchCenters(request);
  const value: CenterFeatures = {
    type: 'FeatureCollection',
    ...page,
    features: items.map((item) => ({
      type: 'Feature',
      id: item.slug,
      geometry: { type: 'Point', coordinates: [item.location.lng, item.location.lat] },
      properties: item,
    })),
  };
  return json(value, { type: 'application/geo+json', headers });
});
