import type { DeskRecord } from '@/domain/desk/center-edit';
import { confirmCenterSchema } from '@/domain/desk/confirm';
import { invalid } from '@/domain/desk/outcome';
import { toDeskRecord } from '../../queries/desk/desk-record';
import { command } from './command';
import { seenCenter } from './seen-center';
import { writeCenter } from './write-center';

/**
 * All is right as it stands: the hospital said so (moves `confirmedOn`), or its own page does (moves `checkedOn`).
 * A clock never runs backward, and neither moves the other.
 */
export const confirmCenter = command(
  'confirm-center',
  confirmCenterSchema,
  (db, { actor, input: { id, version, how, withRole, language, day }, now }) => {
    const seen = seenCenter(db, { id, version });
    if (!seen.ok) return seen;
    const before = toDeskRecord(seen.row);
    const clock = how === 'their-page' ? 'checkedOn' : 'confirmedOn';
    if (day > now.toISOString().slice(0, 10)) return invalid('day', 'This day is still to come.');
    const last = before[clock];
    if (last !== null && day < last) return invalid('day', `It was done later already, on ${last}.`);
    const after: DeskRecord =
      clock === 'checkedOn'
        ? { ...before, checkedOn: day }
        : { ...before, confirmedOn: day, confirmedBy: withRole };
    const detail = { how, withRole, language, day };
    const change = { who: actor, action: 'confirm', command: 'confirm-center', why: null, detail } as const;
    return writeCenter(db, seen.row, after, change, now);
  },
);
