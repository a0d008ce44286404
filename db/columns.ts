import { customType, text } from 'drizzle-orm/sqlite-core';
import { WHO_KINDS } from '@/domain/account/actor';

/** Who did it. The name is kept as it was then: accounts go, history stays. */
export const whoColumns = () => ({
  whoKind: text('who_kind', { enum: WHO_KINDS }).notNull(),
  whoId: text('who_id'),
  whoName: text('who_name').notNull(),
});

/** A Date in the program, an ISO 8601 instant in the database like every other time there. */
export const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => new Date(value),
});

/** JSON in the database, not yet looked at: a schema must read it. Text that is no JSON at all is undefined. */
export const uncheckedJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: jsonIn,
});

export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
