import { headers } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Ending, UnknownLink } from '@/components/hospital-link/ending';
import { HospitalFactList, type Question } from '@/components/hospital-link/fact-list';
import { HospitalForms } from '@/components/hospital-link/hospital-forms';
import { AskPage } from '@/components/ui/ask-page';
import { CONDITIONS, SERVICES } from '@/domain/listing/center';
import { ANSWER_FACTS, isAsked } from '@/domain/listing/fact-keys';
import type { Locale } from '@/domain/locale';
import { dayAtOffice } from '@/domain/queue/business-days';
import { linkLanguage, openConfirmLink } from '@/server/hospital-link/link';
import { clientAddress } from '@/server/http/client-address';
import { answer } from './actions';

type ConfirmPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ flash?: string | string[] }>;
};

export default async function ConfirmPage({ params, searchParams }: ConfirmPageProps) {
  const { token } = await params;
  const locale = linkLanguage(token);
  setRequestLocale(locale);
  const isAnswered = (await searchParams).flash === 'thanks';
  const visit = { address: clientAddress(await headers()), now: new Date() };
  const opened = openConfirmLink(token, visit, isAnswered ? null : 'open-confirm-link');
  if (opened.outcome === 'unknown') return <UnknownLink />;
  if (opened.outcome !== 'open') {
    return <Closed locale={locale} why={isAnswered ? 'thanks' : opened.outcome} />;
  }
  const { facts, version, expiresAt } = opened;
  const t = await getTranslations();
  const questions: Question[] = [
    ...SERVICES.map((code) => ({
      name: `services.${code}`,
      label: t(`facts.service.${code}`),
      now: facts.services[code],
    })),
    ...ANSWER_FACTS.filter((key) => isAsked(key)).map((key) => ({
      name: key,
      label: t(`facts.fact.${key}`),
      now: facts[key] ?? undefined,
    })),
    ...CONDITIONS.map((code) => ({
      name: `conditions.${code}`,
      label: t(`facts.condition.${code}`),
      now: facts.conditions[code],
    })),
  ];
  return (
    <AskPage title={t('hospital.title', { name: facts.name })} lead={t('hospital.lead')}>
      <HospitalFactList facts={facts} questions={questions} />
      <HospitalForms
        action={answer.bind(null, token)}
        facts={facts}
        version={version}
        questions={questions}
      />
      <p className="small">{t('hospital.foot', { day: sayDay(locale, dayAtOffice(expiresAt)) })}</p>
    </AskPage>
  );
}

const sayDay = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

async function Closed({ locale, why }: { locale: Locale; why: 'used' | 'expired' | 'thanks' }) {
  const t = await getTranslations('hospital');
  return (
    <Ending locale={locale} title={t(`${why}.title`)} lead={t(`${why}.lead`)} all={t('all')}>
      {why !== 'thanks' && <p>{t('closed')}</p>}
    </Ending>
  );
}
