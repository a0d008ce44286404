import { centersAsCsv } from '@/domain/formats/csv/centers';
import { centerItem } from '@/domain/formats/json/center';
import { readEndpoint } from '@/server/http/read-endpoint';
import { searchCenters } from '@/server/search/api';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { found, headers } = searchCenters(request);
  const type = 'text/csv; charset=utf-8; header=present';
  return { status: 200, type, body: centersAsCsv(found.map(centerItem)), headers };
});
