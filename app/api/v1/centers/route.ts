import type { CenterList } from '@/domain/formats/center-json';
import { readEndpoint } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { searchCenters } from '@/server/search/api';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { page, items, headers } = searchCenters(request);
  return json({ ...page, items } satisfies CenterList, { headers });
});
