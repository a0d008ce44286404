import type { CenterFeatures } from '@/domain/formats/center-json';
import { readEndpoint } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { searchCenters } from '@/server/search/api';

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
