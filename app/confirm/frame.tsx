import { htmlLanguage, type Locale, localPath } from '@/domain/locale';
import { atkinson } from '../atkinson';
import '../styles';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TopBar } from '@/components/frame/top-bar';

/** A page for a hospital, in the language of its link: nothing on it leads away from the question. */
export function HospitalFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = useTranslations('frame');
  return (
    <html {...htmlLanguage(locale)} className={atkinson.variable}>
      <body>
        <a className="vh skip" href="#main">
          {t('skip')}
        </a>
        <TopBar name={t('name')} home={localPath(locale, '/')} />
        {children}
      </body>
    </html>
  );
}
