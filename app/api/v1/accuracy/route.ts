import type { AccuracyAnswer } from '@/domain/formats/json/accuracy';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { publicAccuracy } from '@/server/listing/accuracy';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  readStrictly(request, () => null);
  return json(publicAccuracy() satisfies AccuracyAnswer);
});
