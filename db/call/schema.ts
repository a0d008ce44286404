import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { whoColumns } from '@/db/columns';
import { centerId } from '@/db/listing/schema';
import { CALL_STEPS, type CallAnswers } from '@/domain/call/call';

/** Attempts to reach hospitals by phone, and marks that somebody is to call. For editors only. */
export const calls = sqliteTable(
  'call',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    centerId: centerId(),
    at: text().notNull(),
    ...whoColumns(),
    step: text({ enum: CALL_STEPS }).notNull(),
    /** E.164; null: it was not said. */
    dialed: text(),
    /** What somebody does, never who they are. */
    withRole: text('with_role'),
    language: text(),
    interpreter: text({ enum: ['yes', 'no'] }),
    /** The day on which it comes back in the queue. */
    callBackOn: text('call_back_on'),
    notes: text(),
    answers: text({ mode: 'json' }).$type<CallAnswers>().notNull().default({}),
    confirmed: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('call_center').on(table.centerId, table.id)],
);
