import Database from 'better-sqlite3';

/** SQLite could not write: no room, no right to, or the disk refused. */
const CODES = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN)/;

/** Whether an error, or what caused it, says that nothing can be written at the moment. */
export function isDiskFault(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return CODES.test(error.code);
  return error instanceof Error && error.cause !== undefined && isDiskFault(error.cause);
}
