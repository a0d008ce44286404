import type { Db } from '@/db/client';
import { PROGRAM } from '@/domain/formats/fhir/resources';
import { placeKey } from '@/domain/place/place-key';

/** Columns of a listing that can be compared with a text. */
const COLUMNS = {
  name: 'name',
  /** What the program is called; one without a name of its own has the usual one. */
  serviceName: `coalesce(program, '${PROGRAM}')`,
  street: 'street',
  city: 'city',
  region: 'region',
  postalCode: 'postal_code',
  country: 'country',
  slug: 'slug',
} as const;
export type Column = keyof typeof COLUMNS;

/** Any of the columns begins with, contains or is any of the texts. All but `exact` pass over case, accents and signs. */
export type TextFilter = {
  columns: readonly Column[];
  texts: readonly string[];
  match: 'begins' | 'contains' | 'exact';
};
/** Written at or after `from`, before `before` (ISO 8601, UTC); `not`: at any other time. */
export type WrittenFilter = { from: string | null; before: string | null; not: boolean };

export type ColumnFilters = {
  texts: readonly TextFilter[];
  written: readonly WrittenFilter[];
  /** Only these listings, each of several lists; one that is empty finds none. */
  ids: readonly (readonly number[])[];
  active: boolean | null;
};

const prepared = new WeakSet<object>();

/** SQLite's own `lower` knows ASCII only. */
function teachFold({ $client: client }: Db): void {
  if (prepared.has(client)) return;
  client.function('fold', { deterministic: true }, (text) =>
    typeof text === 'string' ? placeKey(text) : '',
  );
  prepared.add(client);
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
/** As SQLite compares: whole, from the start, or anywhere. */
const PATTERN = {
  exact: (t: string) => t,
  begins: (t: string) => `${escaped(t)}%`,
  contains: (t: string) => `%${escaped(t)}%`,
};

function textClause({ columns, texts, match }: TextFilter): { sql: string; values: string[] } {
  const each = columns.flatMap((column) =>
    texts.map((text) => ({
      sql: match === 'exact' ? `${COLUMNS[column]} = ?` : `fold(${COLUMNS[column]}) like ? escape '\\'`,
      value: PATTERN[match](match === 'exact' ? text : placeKey(text)),
    })),
  );
  return { sql: `(${each.map(({ sql }) => sql).join(' or ')})`, values: each.map(({ value }) => value) };
}

function writtenClause({ from, before, not }: WrittenFilter): { sql: string; values: string[] } {
  const parts = [
    ...(from ? [{ sql: 'updated_at >= ?', value: from }] : []),
    ...(before ? [{ sql: 'updated_at < ?', value: before }] : []),
  ];
  return {
    sql: `${not ? 'not ' : ''}(${parts.map(({ sql }) => sql).join(' and ')})`,
    values: parts.map(({ value }) => value),
  };
}

/** The numbers of the listings, published or not, for which all of that holds; null: nothing was asked. */
export function listingsWith(
  db: Db,
  { texts, written, ids, active }: ColumnFilters,
): ReadonlySet<number> | null {
  const clauses = [
    ...texts.map(textClause),
    ...written.map(writtenClause),
    ...ids.map((list) => ({ sql: 'id in (select value from json_each(?))', values: [JSON.stringify(list)] })),
    ...(active === null ? [] : [{ sql: `status ${active ? '=' : '<>'} 'active'`, values: [] }]),
  ];
  if (clauses.length === 0) return null;
  teachFold(db);
  const where = clauses.map(({ sql }) => sql).join(' and ');
  const values = clauses.flatMap((clause) => clause.values);
  return new Set(
    db.$client
      .prepare<string[], number>(`select id from center where ${where}`)
      .pluck()
      .all(...values),
  );
}
