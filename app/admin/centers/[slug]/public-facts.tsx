import { useTranslations } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { AsShown } from '@/components/admin/shapes';
import { CenterFacts } from '@/components/listing/page/facts';
import { Proof } from '@/components/listing/proof';
import type { Center } from '@/domain/listing/center';
import type { ListingRecord } from '@/domain/listing/edit';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { previewOf } from '@/server/listing/preview';

/** The words of the public page: its map and its buttons would only be in the way here. */
export function PublicFacts({ center }: { center: Center }) {
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

/** What somebody says is right who confirms the listing; of a hidden one, what readers would see. */
export function AsReadersSeeIt({ record }: { record: ListingRecord }) {
  const preview = previewOf(record.listing === 'unconfirmed' ? { ...record, listing: 'confirmed' } : record);
  return (
    <section aria-label="What readers see">
      <AsShown lang={DEFAULT_LOCALE}>
        {preview.center ? <PublicFacts center={preview.center} /> : <p>{preview.says}</p>}
      </AsShown>
    </section>
  );
}
