import { customType } from 'drizzle-orm/sqlite-core';

/** A Date in the program, an ISO 8601 instant in the database like every other time there. */
export const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => new Date(value),
});
