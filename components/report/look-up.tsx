import { useTranslations } from 'next-intl';
import { AskPage } from '@/components/ui/ask-page';
import { ErrorSummary } from '@/components/ui/form/error-summary';
import { FieldView } from '@/components/ui/form/field-view';
import { GetForm } from '@/components/ui/form/get-form';
import { Icon } from '@/components/ui/icon';
import { type Locale, localPath } from '@/domain/locale';

const FIELD = 'number';
const LENGTH_MAX = 40;

type LookUpProps = { locale: Locale; typed: string; fault: 'form' | 'unknown' | 'tooMany' | null };

/** Leads to a receipt by its number. A plain form that asks with GET, so that it works without scripts. */
export function LookUp({ locale, typed, fault }: LookUpProps) {
  const t = useTranslations('report.lookUp');
  const general = useTranslations('report.general');
  const message = fault ? t(`faults.${fault}`) : undefined;
  return (
    <AskPage title={t('title')} lead={t('lead')}>
      <GetForm action={localPath(locale, '/report')}>
        {message && <ErrorSummary errors={[{ id: FIELD, message }]} />}
        <FieldView
          id={FIELD}
          value={typed}
          error={message}
          spec={{
            name: FIELD,
            label: t('number'),
            help: t('numberHelp'),
            max: LENGTH_MAX,
            autoCapitalize: 'characters',
          }}
        />
        <button className="btn main big" type="submit">
          {t('find')}
        </button>
      </GetForm>
      <p>
        <a className="textbtn" href={localPath(locale, '/report/site')}>
          {general('title')}
          <Icon name="next" className="icon-s" />
        </a>
      </p>
    </AskPage>
  );
}
