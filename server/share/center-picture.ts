import 'server-only';
import { laterDay } from '@/domain/day';
import type { Center } from '@/domain/listing/center';
import { formatTag, type Locale } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { drawSharePicture } from './picture';

/** The picture that goes with a shared link to a hospital's page: only what the page says. */
export async function centerPicture(center: Center, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = await wordsIn(locale);
  const { name, address, listing, status, checkedOn, confirmedOn, overdue } = center;
  const form = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const day = form.format(new Date(`${laterDay(checkedOn, confirmedOn)}T00:00:00Z`));
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? address.country;
  const around = address.country === 'US' ? address.region : country;
  const doubts = [
    status === 'active' || status === 'withdrawn' ? '' : t(`center.status.${status}`),
    listing === 'reported' ? t('proof.reported') : '',
    listing === 'reported' || overdue ? t('proof.callFirst') : '',
  ].filter((words) => words !== '');
  return drawSharePicture({
    name: t('frame.name'),
    kind: t('share.kind'),
    title: name,
    place: `${address.city}, ${around}`,
    notes: [t('share.checked', { day }), ...(doubts.length > 0 ? [doubts.join(' ')] : [])],
  });
}
