import { htmlLanguage, type Locale, localPath } from '@/domain/locale';
import { atkinson } from '../atkinson';
// First, so that every component's own style may overrule it; the same three everywhere, so that they come as one file.
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
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
