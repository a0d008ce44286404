import { command } from '@/db/command';
import { createCenterSchema } from '@/domain/listing/center-edit';
import { invalid } from '@/domain/outcome';
import { checkRecord } from './check-record';
import { findSlugOwner } from './slug-owner';
import { insertCenter } from './write-center';

/** Begins a listing that only editors see. */
export const createCenter = command(
  'create-center',
  createCenterSchema,
  (db, { actor, input: { slug, checkedOn, why, edit }, now }) => {
    if (findSlugOwner(db, slug) !== null)
      return invalid('slug', 'Another listing has, or had, this address.');
    const record = {
      ...edit,
      slug,
      checkedOn,
      status: 'active' as const,
      statusReason: null,
      confirmedOn: null,
      confirmedBy: null,
    };
    const faults = checkRecord(db, record, now);
    if (faults) return faults;
    const change = { who: actor, action: 'create', command: 'create-center', why } as const;
    return insertCenter(db, record, change, now);
  },
);
