import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { atkinson } from '../atkinson';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/center.css';
import '../styles/report.css';
import '../styles/hospital.css';
import { Logo } from '@/components/ui/logo';
import { htmlLanguage, type Locale, localPath } from '@/domain/locale';

/** A page for a hospital, in the language of its link: nothing on it leads away from the question. */
export function HospitalFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = useTranslations('frame');
  return (
    <html {...htmlLanguage(locale)} className={atkinson.variable}>
      <body>
        <a className="vh skip" href="#main">
          {t('skip')}
        </a>
        <header className="top">
          <div className="wrap">
            <Link className="brand" href={localPath(locale, '/')}>
              <Logo />
              {t('name')}
            </Link>
          </div>
        </header>
        {children}
      </body>
    </html>
  );
}
