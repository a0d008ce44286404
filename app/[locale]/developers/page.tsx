import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { askOurselves } from '@/app/api/v1/openapi.json/ask';
import { Operation } from '@/components/developers/operation';
import { PlainPage } from '@/components/ui/plain-page';
import { API_CHANGES } from '@/domain/formats/openapi/changes';
import { readableApi } from '@/domain/formats/openapi/readable';
import type { Locale } from '@/domain/locale';
import { limitsOf, openApiDocument } from '@/server/formats/openapi/document';
import { pageMetadata } from '@/server/http/page-metadata';

type DevelopersProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: DevelopersProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'developers' });
  return pageMetadata({ locale, path: '/developers', title: t('title'), description: t('description') });
}

export default async function DevelopersPage({ params }: DevelopersProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [t, format] = await Promise.all([getTranslations('developers'), getFormatter()]);
  const { version, groups } = readableApi(await openApiDocument(locale, askOurselves));
  const tryWords = {
    label: t('tryLabel'),
    run: t('tryRun'),
    running: t('trying'),
    failed: t('tryFailed'),
    elsewhere: t('tryElsewhere'),
    cut: t('tryCut'),
    answer: t('tryAnswer', { status: '{status}', ms: '{ms}' }),
  };
  return (
    <PlainPage>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <p>{t('caution')}</p>
      <p>
        <a href="/api/v1/openapi.json">{t('document')}</a> ({version})
      </p>
      <h2>{t('promiseTitle')}</h2>
      <p>{t('promise')}</p>
      <h2>{t('limitsTitle')}</h2>
      <p>{t('limits', limitsOf())}</p>
      <h2>{t('privacyTitle')}</h2>
      <p>{t('privacy')}</p>
      <h2>{t('licenseTitle')}</h2>
      <p>{t('license')}</p>
      <h2>{t('fhirTitle')}</h2>
      <p>{t.rich('fhir', { link: (text) => <a href="/fhir/metadata">{text}</a> })}</p>
      <h2>{t('changesTitle')}</h2>
      <dl>
        {API_CHANGES.map(({ version: changed, day, key }) => (
          <div key={changed}>
            <dt>
              {changed},{' '}
              {format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })}
            </dt>
            <dd>{t(`changes.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('operationsTitle')}</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.name}>
            <a href={`#${group.name}`}>{group.title}</a>
          </li>
        ))}
      </ul>
      {groups.map((group) => (
        <section key={group.name} aria-labelledby={group.name}>
          <h2 id={group.name}>{group.title}</h2>
          {group.operations.map((operation) => (
            <Operation key={operation.operationId} operation={operation} tryWords={tryWords} t={t} />
          ))}
        </section>
      ))}
    </PlainPage>
  );
}
