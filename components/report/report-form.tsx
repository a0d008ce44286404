import { useTranslations } from 'next-intl';
import { Field, Radios, Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { REPORT_TEXT_MAX, REPORT_TOPICS, TRAP_FIELD } from '@/domain/report/topics';
import s from './report-form.module.css';

/** A reader says what is wrong with a listing. */
export function ReportForm({ action }: { action: FormAction }) {
  const t = useTranslations('report');
  return (
    <Form id="report" action={action} roomy refusedTitle={t('faultsTitle')}>
      <Radios
        name="topic"
        label={t('topic')}
        choices={REPORT_TOPICS.map((topic) => [topic, t(`topics.${topic}`)] as const)}
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
      <Submit className="btn main big">{t('send')}</Submit>
    </Form>
  );
}
