import type { DraftEdit } from '@/domain/draft/draft';
import { type DeskRecord, SOURCED_FIELDS } from './center-edit';
import { partOf, withPart } from './edit-parts';
import { saysTheSame } from './flatten';

/** Where the changed facts come from, and the day it was read or heard. */
export type Origin = { source: string; day: string };

/**
 * Gives each fact that the edit changes the source of the edit, unless it was given one of its own. Without a source
 * the old one is taken away: it did not say what stands there now.
 */
export function stampSources(before: DeskRecord, edit: DraftEdit, origin: Origin | null): DraftEdit {
  return SOURCED_FIELDS.reduce((stamped, field) => {
    if (saysTheSame(partOf(before, field), partOf(edit, field))) return stamped;
    const part = `fieldSources.${field}`;
    const own = partOf(edit, part);
    const isOwn = own !== undefined && !saysTheSame(own, before.fieldSources[field]);
    return isOwn ? stamped : withPart(stamped, part, origin ?? undefined);
  }, edit);
}
