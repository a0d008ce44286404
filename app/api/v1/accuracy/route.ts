import { findAccuracy } from '@/db/listing/accuracy';
import type { AccuracyAnswer } from '@/domain/formats/accuracy-json';
import { db } from '@/server/db';
import { json } from '@/server/http/answer';
import { readEndpoint } from '@/server/http/read-endpoint';
import { readStrictly } from '@/server/http/read-strictly';
import { today } from '@/server/today';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  readStrictly(request, () => null);
  return json(findAccuracy(db(), today()) satisfies AccuracyAnswer);
});
