import { todaysBulk } from '@/server/formats/bulk/bulk';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(async (request) => {
  readStrictly(request, () => null);
  return json(await todaysBulk());
});
