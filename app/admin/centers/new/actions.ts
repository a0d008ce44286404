'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, refuse } from '@/components/ui/form/state';
import { createCenter } from '@/db/listing/commands';
import { flashHref } from '@/domain/flash';
import type { FieldErrors } from '@/domain/outcome';
import { requireActor } from '@/server/account/session';
import { db } from '@/server/db';
import { typedOf } from '@/server/listing/edit-form';
import { readNew } from '@/server/listing/new-listing';
import { today } from '@/server/today';

const ASK = { name: 'another', label: 'It is another hospital: begin it anyway', type: 'tick' } as const;

/** Begins a listing; asks once more if it looks like one we have. */
export const create = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireActor();
  const map = typedOf(form);
  const { slug, edit, near, isPlaced } = readNew(map);
  const links = near.map((known) => ({ href: `/admin/centers/${known.slug}`, label: known.name }));
  if (near.length > 0 && form.get('another') !== 'on')
    return { ...refuse(form, { form: 'It may be one that we have' }), links, ask: ASK };
  const input = { slug, checkedOn: today(), why: 'Began the listing.', edit };
  const result = createCenter(db(), actor, input, { now: new Date() });
  if (result.ok) redirect(flashHref(`/admin/centers/${slug}`, 'created'));
  const refused = refuse(form, { fields: inForm(result.fieldErrors, isPlaced) });
  return near.length > 0 ? { ...refused, ask: ASK } : refused;
});

/** Nobody is told that the latitude is wrong who left it to us: then we do not know the town. */
function inForm(errors: FieldErrors, isPlaced: boolean): FieldErrors {
  if (isPlaced) return errors;
  const others = Object.entries(errors).filter(([name]) => !name.startsWith('location'));
  return Object.fromEntries([
    ...others,
    ['location.lat', 'We do not know where this town is: type latitude and longitude.'],
  ]);
}
