import { findAccuracy } from '@/db/listing/accuracy';
import type { AccuracyAnswer } from '@/domain/formats/accuracy-json';
import { db } from '@/server/db';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { today } from '@/server/today';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  readStrictly(request, () => null);
  return json(findAccuracy(db(), today()) satisfies AccuracyAnswer);
});
