import type { Db } from './client';

type Statement = { get: () => string | undefined };
type Statements = { shown: Statement; accuracy: Statement };
const statements = new WeakMap<object, Statements>();

// A table is told by how many rows it has and how often they were written; each write of a row raises its version.
const written = (table: string) =>
  `(select count(*) || '.' || coalesce(sum(version), 0) || '.' || coalesce(max(updated_at), '') from ${table})`;

/** The time is beside the number, because a database that was restored counts the same numbers once more. */
const NEWEST = `(select seq || '.' || coalesce(c.updated_at, '') from center_change
  left join center c on c.id = center_id order by seq desc limit 1)`;

function prepare({ $client: client }: Db): Statements {
  const one = (select: string) => client.prepare<[], string>(select).pluck();
  return {
    shown: one(`select coalesce(${NEWEST}, '') || ' ' || ${written('safety_notice')} || ' ' ||
      ${written('page_review')}`),
    accuracy: one(`select count(*) || '.' || count(answered_at) || '.' ||
      coalesce((select max(id) from center_revision), 0) from report`),
  };
}

function statementsOf(db: Db): Statements {
  const known = statements.get(db.$client) ?? prepare(db);
  statements.set(db.$client, known);
  return known;
}

/** What tells one state of all that readers are shown from another: equal texts, equal listings, notices and reviews. */
export const dataVersion = (db: Db): string => statementsOf(db).shown.get() ?? '';

/** The same for the scoreboard of the list's accuracy, which counts reports and changes, too. */
export const accuracyVersion = (db: Db): string =>
  `${dataVersion(db)} ${statementsOf(db).accuracy.get() ?? ''}`;
