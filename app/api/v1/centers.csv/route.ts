import { centersAsCsv } from '@/domain/api/center-csv';
import { searchCenters } from '@/server/api-search';
import { readEndpoint } from '@/server/read-endpoint';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { items, headers } = searchCenters(request);
  const type = 'text/csv; charset=utf-8; header=present';
  return { status: 200, type, body: centersAsCsv(items), headers };
});
