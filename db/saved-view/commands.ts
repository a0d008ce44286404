import { and, eq } from 'drizzle-orm';
import { command, personOf } from '@/db/command';
import { deleteViewSchema, SAVED_VIEWS_MAX, saveViewSchema } from '@/domain/listing/lines';
import { declined, invalid } from '@/domain/outcome';
import { listViews } from './reads';
import { savedViews } from './schema';

/** Keeps a view of the table of listings for oneself; one with the same name gives way. */
export const saveView = command(
  'save-view',
  saveViewSchema,
  (db, { actor, input: { name, query }, audit }) => {
    const personId = personOf(actor).id;
    const others = listViews(db, personId).filter((view) => view.name !== name);
    if (others.length >= SAVED_VIEWS_MAX)
      return invalid('name', `You have ${SAVED_VIEWS_MAX} views already. Delete one first.`);
    db.insert(savedViews)
      .values({ personId, name, query })
      .onConflictDoUpdate({ target: [savedViews.personId, savedViews.name], set: { query } })
      .run();
    audit(null, { name });
    return { ok: true as const };
  },
);

export const deleteView = command(
  'delete-view',
  deleteViewSchema,
  (db, { actor, input: { viewId }, audit }) => {
    const isIt = eq(savedViews.id, viewId);
    if (!db.select().from(savedViews).where(isIt).get()) return declined('not-found');
    const done = db
      .delete(savedViews)
      .where(and(isIt, eq(savedViews.personId, personOf(actor).id)))
      .run();
    if (done.changes === 0) return declined('not-yours');
    audit(null, { viewId });
    return { ok: true as const };
  },
);
