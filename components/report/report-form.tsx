import { useTranslations } from 'next-intl';
import { Field, Radios, Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import {
  GENERAL_TOPICS,
  HOSPITAL_MAX,
  LISTING_TOPICS,
  PLACE_MAX,
  REPORT_TEXT_MAX,
  TRAP_FIELD,
} from '@/domain/report/topics';
import s from './report-form.module.css';

/** A reader says what is wrong with a listing. */
export function ReportForm({ action }: { action: FormAction }) {
  const t = useTranslations('report');
  return (
    <Form id="report" action={action} roomy refusedTitle={t('faultsTitle')}>
      <Radios
        name="topic"
        label={t('topic')}
        choices={LISTING_TOPICS.map((topic) => [topic, t(`topics.${topic}`)] as const)}
      />
      <Field
        name="text"
        label={t('text')}
        help={t('textHelp')}
        type="long"
        rows={6}
        max={REPORT_TEXT_MAX}
        optional
      />
      <EmailAndTrap />
      <Submit className="btn main big">{t('send')}</Submit>
    </Form>
  );
}

/** A reader names a hospital that is not on the list. */
export function MissingForm({ action }: { action: FormAction }) {
  const t = useTranslations('report');
  return (
    <Form id="missing" action={action} roomy refusedTitle={t('faultsTitle')}>
      <Field name="hospital" label={t('missing.hospital')} max={HOSPITAL_MAX} />
      <Field name="place" label={t('missing.place')} help={t('missing.placeHelp')} max={PLACE_MAX} />
      <Field
        name="text"
        label={t('missing.text')}
        help={t('missing.textHelp')}
        type="long"
        rows={4}
        max={REPORT_TEXT_MAX}
        optional
      />
      <EmailAndTrap />
      <Submit className="btn main big">{t('missing.send')}</Submit>
    </Form>
  );
}

/** A reader writes about this site, or about anything that is no hospital of the list. */
export function GeneralForm({ action }: { action: FormAction }) {
  const t = useTranslations('report');
  return (
    <Form id="general" action={action} roomy refusedTitle={t('faultsTitle')}>
      <Radios
        name="topic"
        label={t('general.topic')}
        choices={GENERAL_TOPICS.map((topic) => [topic, t(`topics.${topic}`)] as const)}
      />
      <Field
        name="text"
        label={t('general.text')}
        help={t('general.textHelp')}
        type="long"
        rows={6}
        max={REPORT_TEXT_MAX}
      />
      <EmailAndTrap />
      <Submit className="btn main big">{t('general.send')}</Submit>
    </Form>
  );
}

/** The end of each form for readers: where an answer may go, and the field that only programs fill in. */
function EmailAndTrap() {
  const t = useTranslations('report');
  return (
    <>
      <Field
        name="email"
        label={t('email')}
        help={t('emailHelp')}
        type="email"
        autoComplete="email"
        max={254}
        optional
      />
      <div className={s.trap} aria-hidden="true">
        <label htmlFor={TRAP_FIELD}>{t('trap')}</label>
        <input type="text" id={TRAP_FIELD} name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}
