import type { CenterList } from '@/domain/api/center-list';
import { json } from '@/server/answer';
import { searchCenters } from '@/server/api-search';
import { readEndpoint } from '@/server/read-endpoint';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { page, items, headers } = searchCenters(request);
  return json({ ...page, items } satisfies CenterList, { headers });
});
