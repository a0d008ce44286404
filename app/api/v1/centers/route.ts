import { listText } from '@/domain/formats/json/center-text';
import { readEndpoint } from '@/server/http/read-endpoint';
import { jsonText } from '@/server/http/respond';
import { searchCenters } from '@/server/search/api';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  const { page, found, headers } = searchCenters(request);
  return jsonText(listText(page, found), { headers });
});
