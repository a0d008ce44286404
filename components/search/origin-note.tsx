import { useTranslations } from 'next-intl';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import { MissingLink } from './missing-link';
import { Note } from './note';

/** What to know of the place that was measured from: a hospital that is not listed, or an area wider than a town. */
export function OriginNote({ locale, origin }: { locale: Locale; origin: Place }) {
  const t = useTranslations('finder.origin');
  if (origin.kind === 'area') return <Note icon="info">{t('area', { name: origin.name })}</Note>;
  if (origin.kind !== 'hospital') return null;
  const more = (
    <>
      <p className="small">{t('notListedMore')}</p>
      <MissingLink locale={locale} />
    </>
  );
  return (
    <Note icon="info" more={more}>
      {t('notListed', { name: origin.name })}
    </Note>
  );
}
