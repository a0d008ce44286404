import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/frame';
import { Back, TextPart } from '@/components/admin/shapes';
import { NEW_LISTING_FIELDS } from '@/components/listing/edit/new-listing-fields';
import { Form } from '@/components/ui/form/form';
import { requireActor } from '@/server/account/session';
import { create } from './actions';

export const metadata: Metadata = { title: 'A new listing' };

export default async function NewListingPage() {
  const actor = await requireActor();
  return (
    <AdminFrame actor={actor} current="listings">
      <Back href="/admin/centers">Listings</Back>
      <TextPart>
        <h1>A new listing</h1>
        <p>
          Begin with what it is, where it is and how you know. The rest comes on its own page. Readers do not
          see it until somebody publishes that the hospital’s own page says so.
        </p>
        <Form id="new" action={create} submit="Begin the listing" fields={NEW_LISTING_FIELDS} />
      </TextPart>
    </AdminFrame>
  );
}
