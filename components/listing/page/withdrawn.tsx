import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PlainPage } from '@/components/ui/plain-page';
import { type Locale, localPath } from '@/domain/locale';

/** A listing that was published once and is not any more. */
export function Withdrawn({ locale }: { locale: Locale }) {
  const t = useTranslations('center');
  const errors = useTranslations('errors');
  return (
    <PlainPage>
      <h1>{t('withdrawn')}</h1>
      <p>{t('withdrawnHelp')}</p>
      <p>
        <Link className="btn main" href={localPath(locale, '/')}>
          {errors('home')}
        </Link>
      </p>
    </PlainPage>
  );
}
