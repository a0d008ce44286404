import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';

/** The way to name a hospital that the list does not have, where somebody may just have looked for it. */
export function MissingLink({ locale }: { locale: Locale }) {
  const t = useTranslations('report.missing');
  return (
    <p className="small">
      {t('ask')}{' '}
      <Link href={localPath(locale, '/report/missing')} prefetch={false}>
        {t('link')}
      </Link>
    </p>
  );
}
