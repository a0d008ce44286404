import 'server-only';
import { listLines } from '@/db/queries/desk/listing-lines';
import { db } from '../db';
import { today } from '../today';

export const searchListings = (text: string) => listLines(db(), text, today());
