import 'server-only';
import { findChangedAt } from '@/db/listing/published';
import { centerVcard } from '@/domain/formats/vcard/vcard';
import type { Center } from '@/domain/listing/center';
import type { Locale } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { db } from '@/server/db';
import { siteUrl } from './center-file';

/** A listing as a contact for an address book, in the reader's language. */
export async function vcardOf(center: Center, locale: Locale): Promise<string> {
  const { t, format } = await wordsIn(locale);
  const page = `/centers/${center.slug}`;
  const day = (value: string) => format.dateTime(new Date(`${value}T00:00:00Z`), { dateStyle: 'long' });
  const status =
    center.status === 'paused' || center.status === 'planned' ? t(`center.status.${center.status}`) : '';
  const confirmed = center.confirmedOn
    ? t('center.confirmedOn', { day: day(center.confirmedOn) })
    : t('center.neverConfirmed');
  const note = [
    status,
    center.listing === 'reported' ? `${t('proof.reported')} ${t('proof.callFirst')}` : '',
    t('center.checkedOn', { day: day(center.checkedOn) }),
    confirmed,
    center.confirmedBy ? t('center.confirmedBy', { who: center.confirmedBy }) : '',
    center.overdue ? t('center.overdue') : '',
    center.address.street === null || center.location.precision === 'city'
      ? t(`center.precision.${center.location.precision}`)
      : '',
    siteUrl(locale, page),
  ];
  const words = {
    audience: (audience: 'patients' | 'referring' | 'hospital') => t(`center.for.${audience}`),
    fax: t('center.fax'),
    programPage: t('center.programPage'),
    website: t('center.website'),
    country:
      new Intl.DisplayNames(locale, { type: 'region' }).of(center.address.country) ?? center.address.country,
    note: note.filter((line) => line !== ''),
  };
  return centerVcard(center, {
    words,
    url: siteUrl(locale, page),
    source: siteUrl(locale, `${page}.vcf`),
    changedAt: findChangedAt(db(), center.slug) ?? `${center.checkedOn}T00:00:00Z`,
    language: locale,
  });
}
