'use server';

import type { ReactNode } from 'react';
import { findActor } from '@/server/account/session';
import { listingOf, readEdit } from '@/server/listing/edit-form';
import { previewOf } from '@/server/listing/preview';
import { PublicFacts } from './public-facts';

/** What readers would see of the form as it stands. Nothing is kept. */
export async function showListing(form: FormData): Promise<ReactNode> {
  const actor = await findActor();
  if (!actor) return <p>You are signed out.</p>;
  const listing = listingOf(form);
  if (!listing) return null;
  const preview = previewOf({ ...listing.record, ...readEdit(form, listing, actor) });
  return preview.center ? <PublicFacts center={preview.center} /> : <p>{preview.says}</p>;
}
