import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AskPage } from '@/components/ui/ask-page';
import { DEFAULT_LOCALE, htmlLanguage, type Locale, localPath, TRANSLATIONS } from '@/domain/locale';

type EndingProps = { locale: Locale; title: string; lead: string; all: string; children?: ReactNode };

/** Where a hospital's link ends when there is nothing left to do. `all`: the words of the way on. */
export function Ending({ locale, title, lead, all, children }: EndingProps) {
  return (
    <AskPage title={title} lead={lead}>
      {children}
      <p>
        <a className="btn" href={localPath(locale, '/centers')}>
          {all}
        </a>
      </p>
    </AskPage>
  );
}

/** Nobody knows which language a link had that we do not know: it is said in all of them. */
export async function UnknownLink() {
  const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: 'hospital' });
  return (
    <Ending locale={DEFAULT_LOCALE} title={t('unknown.title')} lead={t('unknown.lead')} all={t('all')}>
      <p>{t('unknown.more')}</p>
      {TRANSLATIONS.map(async (locale) => {
        const other = await getTranslations({ locale, namespace: 'hospital' });
        return (
          <section key={locale} {...htmlLanguage(locale)}>
            <h2>{other('unknown.title')}</h2>
            <p>{other('unknown.lead')}</p>
            <p>{other('unknown.more')}</p>
          </section>
        );
      })}
    </Ending>
  );
}
