import type { CenterList } from '@/domain/formats/center-list';
import { json } from '@/server/http/answer';
import { readEndpoint } from '@/server/http/read-endpoint';
import { searchCenters } from '@/server/search/api-search';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { page, items, headers } = searchCenters(request);
  return json({ ...page, items } satisfies CenterList, { headers });
});
