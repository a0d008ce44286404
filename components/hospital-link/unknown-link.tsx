import { getTranslations } from 'next-intl/server';
import { DEFAULT_LOCALE, htmlLanguage, TRANSLATIONS } from '@/domain/locale';
import { Ending } from './ending';

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
