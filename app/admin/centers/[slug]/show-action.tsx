'use server';

import { useTranslations } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CenterFacts } from '@/components/listing/page/facts';
import { Proof } from '@/components/listing/proof';
import type { Center } from '@/domain/listing/center';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { findActor } from '@/server/account/session';
import { listingOf, readEdit } from '@/server/listing/edit-form';
import { previewOf } from '@/server/listing/preview';

/** What readers would see of the form as it stands. Nothing is kept. */
export async function showListing(form: FormData): Promise<ReactNode> {
  if (!(await findActor())) return <p>You are signed out.</p>;
  const listing = listingOf(form);
  if (!listing) return null;
  const preview = previewOf({ ...listing.record, ...readEdit(form, listing) });
  return preview.center ? <PublicFacts center={preview.center} /> : <p>{preview.says}</p>;
}

/** The words of the public page: its map and its buttons would only be in the way here. */
function PublicFacts({ center }: { center: Center }) {
  setRequestLocale(DEFAULT_LOCALE);
  const { name, program, address } = center;
  return (
    <>
      <h2>{name}</h2>
      <p>{[program, `${address.city}, ${address.region}`].filter(Boolean).join(' · ')}</p>
      <Proof center={center} locale={DEFAULT_LOCALE} t={useTranslations()} />
      <CenterFacts center={center} reader={null} />
    </>
  );
}
