import { useTranslations } from 'next-intl';
import { Field, Radios, Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { LISTING_TOPICS, REPORT_TEXT_MAX } from '@/domain/report/topics';
import { EmailAndTrap } from './email-and-trap';

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
