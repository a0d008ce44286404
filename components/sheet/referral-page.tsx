import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Bullets } from '@/components/ui/bullets';
import { Crumb } from '@/components/ui/crumb';
import { formatDay } from '@/components/ui/format-day';
import { PrintButton } from '@/components/ui/print-button';
import type { Locale } from '@/domain/locale';
import type { CitedRun, ReferralCenter, ReferralText } from '@/domain/sheet/referral';
import { Cited, CitedSources } from './cited';
import { PatientForm, PatientOnPage } from './patient';
import { PATIENT_FIELDS, PATIENT_NOTE, type PatientField, type PatientWords } from './patient-fields';
import s from './referral-page.module.css';
import { ReferralSection } from './referral-section';

type ReferralPageProps = {
  locale: Locale;
  centers: ReferralCenter[];
  text: ReferralText;
  /** Which clinician has read the text, or that none has. */
  review: ReactNode;
  /** What the address named that is not here, and why; what has a new address. */
  told: string[];
  /** The day it is printed, `2026-11-26`. */
  day: string;
  /** Back to where two hospitals are found. */
  back: string;
};

/** A referral to one hospital or several: a sheet for each, then what speaks for and against a pump, with its sources. */
export function ReferralPage({ locale, centers, text, review, told, day, back }: ReferralPageProps) {
  const t = useTranslations();
  const words = usePatientWords();
  const printed = t('referral.sheetOf', { day: formatDay(locale, day) });
  return (
    <main id="main" className={`wrap ${s.page}`} tabIndex={-1}>
      <Crumb href={back}>{t('referral.back')}</Crumb>
      <PatientOnPage>
        <div className={s.first}>
          <h1>{t('referral.sheetHeading')}</h1>
          {told.length > 0 && (
            <ul className={s.told}>
              {told.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {centers.length === 0 ? (
            <p>
              {t('referral.nothing')} <a href={back}>{t('referral.nothingLink')}</a>
            </p>
          ) : (
            <>
              <div className={s.tools}>
                <PrintButton label={t('referral.tools')} className={`btn main ${s.press}`} />
                <p className={`small ${s.press}`}>{t('referral.toolsHelp')}</p>
                <p className={s.noScripts}>{t('referral.noScripts')}</p>
              </div>
              <PatientForm words={words} />
            </>
          )}
        </div>
        {centers.map((center) => (
          <ReferralSection key={center.slug} center={center} text={text} words={words} printed={printed} />
        ))}
      </PatientOnPage>
      <section className={s.about} aria-labelledby="fit">
        <h2 id="fit">{t('referral.fit')}</h2>
        <Points list={text.fit} language={text.language} />
        <h2>{t('referral.notFit')}</h2>
        <Points list={text.notFit} language={text.language} />
        {review}
        <p className="small">{t('referral.textRead', { day: formatDay(locale, text.sourcesReadOn) })}</p>
        <h2>{t('referral.sources')}</h2>
        <CitedSources sources={text.sources} />
        <p className="small">{t('referral.foot')}</p>
      </section>
    </main>
  );
}

function Points({ list, language }: { list: CitedRun[][]; language: Locale }) {
  const t = useTranslations();
  return (
    <div lang={language}>
      <Bullets>
        {list.map((runs, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's items do not move
          <li key={index}>
            <Cited runs={runs} t={t} />
          </li>
        ))}
      </Bullets>
    </div>
  );
}

function usePatientWords(): PatientWords {
  const t = useTranslations('referral.patient');
  const names: readonly PatientField[] = [...PATIENT_FIELDS, PATIENT_NOTE];
  const fields = names.map((field) => [field, t(`fields.${field}`)]);
  return {
    heading: t('heading'),
    stays: t('stays'),
    clear: t('clear'),
    cleared: t('cleared'),
    legend: t('legend'),
    fields: Object.fromEntries(fields) as Record<PatientField, string>,
  };
}
