import { changedParts, partOf } from './edit-parts';
import { flatten, saysTheSame } from './flatten';

/** Where facts come from, and what only editors read: the hospital is not asked about these. */
const NOT_FACTS = /^(fieldSources\.|(sources|aliases|listing|editorNotes)$)/;

/** The facts that stand in the listing and that the edit says otherwise. What it only adds contradicts nothing. */
export const contradictedParts = (published: object, edit: object): string[] =>
  changedParts(published, edit).filter(
    (part) => !NOT_FACTS.test(part) && !isAdded(partOf(published, part), partOf(edit, part)),
  );

function isAdded(before: unknown, after: unknown): boolean {
  if (flatten(before, 'x').size === 0) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return before.every((old) => after.some((entry) => saysTheSame(old, entry)));
}
