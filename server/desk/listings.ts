import 'server-only';
import { type LineFilter, listLines } from '@/db/queries/desk/listing-lines';
import { db } from '../db';
import { today } from '../today';

export const searchListings = (filter: LineFilter) => listLines(db(), filter, today());
