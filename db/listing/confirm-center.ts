import { command } from '@/db/command';
import { isPermitted } from '@/domain/account/permissions';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { confirmCenterSchema, proven } from '@/domain/listing/confirm';
import { type FieldErrors, invalid } from '@/domain/outcome';
import { checkRecord } from './check-record';
import { toDeskRecord } from './desk-record';
import { seenCenter } from './seen-center';
import { writeCenter } from './write-center';

const NOT_YOURS_TO_SHOW =
  'Readers do not see this listing yet. Only somebody who may publish can show it to them.';
const cannotBeShown = (errors: FieldErrors) =>
  `Readers cannot be shown this listing yet. Put this right below first: ${Object.values(errors).join(' ')}`;

/**
 * All is right as it stands: the hospital said so (moves `confirmedOn`), or its own page does (moves `checkedOn`).
 * A clock never runs backward, and neither moves the other. What was only reported is confirmed by it. What only
 * editors see is shown to readers by it, if it can be, and by nobody who may not publish.
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
    const isHidden = before.listing === 'unconfirmed';
    if (isHidden && !isPermitted(actor, 'update-center')) return invalid('how', NOT_YOURS_TO_SHOW);
    const listing = isHidden ? 'confirmed' : proven(before.listing);
    const after: DeskRecord =
      clock === 'checkedOn'
        ? { ...before, listing, checkedOn: day }
        : { ...before, listing, confirmedOn: day, confirmedBy: withRole };
    const faults = isHidden ? checkRecord(db, after, now) : null;
    if (faults) return invalid('how', cannotBeShown(faults.fieldErrors));
    const detail = { how, withRole, language, day };
    const change = { who: actor, action: 'confirm', command: 'confirm-center', why: null, detail } as const;
    return writeCenter(db, seen.row, after, change, now);
  },
);
