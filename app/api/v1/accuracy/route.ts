import { findAccuracy } from '@/db/queries/accuracy';
import type { AccuracyAnswer } from '@/domain/api/accuracy';
import { json } from '@/server/answer';
import { db } from '@/server/db';
import { readEndpoint } from '@/server/read-endpoint';
import { readStrictly } from '@/server/read-strictly';
import { today } from '@/server/today';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint((request) => {
  readStrictly(request, () => null);
  return json(findAccuracy(db(), today()) satisfies AccuracyAnswer);
});
