import { getLocale, getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/ui/plain-page';
import { localPath } from '@/domain/locale';

export default async function NotFound() {
  const t = await getTranslations('errors');
  const missing = await getTranslations('report.missing');
  const locale = await getLocale();
  return (
    <PlainPage>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFound')}</p>
      <p>
        <a className="btn main" href={localPath(locale, '/')}>
          {t('home')}
        </a>
      </p>
      <p>
        <a href={localPath(locale, '/centers')}>{t('all')}</a>
      </p>
      <p>
        <a href={localPath(locale, '/report/missing')}>{missing('title')}</a>
      </p>
    </PlainPage>
  );
}
