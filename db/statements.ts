import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './client';

type Run = (values: unknown[]) => number;
const statements = new WeakMap<object, Map<string, Run>>();

/** Each statement is compiled once for each database: built anew each time, an import holds the lock half as long again (decision 0012). */
function once(db: Db, sql: string, make: () => Run): Run {
  const known = statements.get(db.$client) ?? new Map<string, Run>();
  statements.set(db.$client, known);
  const run = known.get(sql) ?? make();
  known.set(sql, run);
  return run;
}

const columnsOf = (table: SQLiteTable) =>
  Object.entries(getTableColumns(table)).filter(([key]) => key !== 'id');

function bind(columns: ReturnType<typeof columnsOf>, values: object): unknown[] {
  const given = new Map<string, unknown>(Object.entries(values));
  return columns.map(([key, column]) => {
    const value = given.get(key) ?? (given.has(key) ? null : column.default);
    return value === null || value === undefined ? null : column.mapToDriverValue(value);
  });
}

/** Adds a row to a table whose key is counted up. @returns its id. */
export function insertRow<Table extends SQLiteTable>(
  db: Db,
  table: Table,
  values: InferInsertModel<Table>,
): number {
  const columns = columnsOf(table);
  const names = columns.map(([, { name }]) => `"${name}"`);
  const sql = `insert into "${getTableName(table)}" (${names}) values (${names.map(() => '?')})`;
  const run = once(db, sql, () => {
    const statement = db.$client.prepare(sql);
    return (row) => Number(statement.run(row).lastInsertRowid);
  });
  return run(bind(columns, values));
}

/** Sets the named columns of one row. */
export function updateRow<Table extends SQLiteTable>(
  db: Db,
  table: Table,
  id: number,
  values: Partial<InferInsertModel<Table>>,
): void {
  const columns = columnsOf(table).filter(([key]) => key in values);
  const names = columns.map(([, { name }]) => `"${name}" = ?`);
  const sql = `update "${getTableName(table)}" set ${names} where "id" = ?`;
  const run = once(db, sql, () => {
    const statement = db.$client.prepare(sql);
    return (row) => statement.run(row).changes;
  });
  run([...bind(columns, values), id]);
}
