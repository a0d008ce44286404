import 'server-only';
import { type LineFilter, listLines } from '@/db/listing/listing-lines';
import { db } from '@/server/db';
import { today } from '@/server/today';

export const searchListings = (filter: LineFilter) => listLines(db(), filter, today());
