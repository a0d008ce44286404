import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PlainPage } from '@/components/ui/plain-page';
import { type Locale, localPath } from '@/domain/locale';

type AwayPageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: AwayPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'away' });
  return { title: t('title'), robots: { index: false } };
}

/** Shown by a reader in the place of what only the primary can do, while that cannot be asked. */
export default async function AwayPage({ params }: AwayPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('away');
  return (
    <PlainPage>
      <h1>{t('title')}</h1>
      <p>{t('sent')}</p>
      <p>{t('list')}</p>
      <p>
        <a className="btn main" href={localPath(locale, '/')}>
          {t('home')}
        </a>
      </p>
    </PlainPage>
  );
}
