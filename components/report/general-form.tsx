import { useTranslations } from 'next-intl';
import { Field, Radios, Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { GENERAL_TOPICS, REPORT_TEXT_MAX } from '@/domain/report/topics';
import { EmailAndTrap } from './email-and-trap';

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
