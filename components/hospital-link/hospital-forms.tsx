import { useTranslations } from 'next-intl';
import { Field, Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { Icon } from '@/components/ui/icon';
import type { HospitalFacts } from '@/domain/hospital-link/link';
import { ChangeFields, changeValues } from './change-fields';
import type { Question } from './fact-list';
import s from './hospital-forms.module.css';

type HospitalFormsProps = {
  action: FormAction;
  facts: HospitalFacts;
  /** The version of the listing that `facts` are: what is typed is typed over the facts of that version. */
  version: number;
  questions: Question[];
};

/** Two answers, each a plain form: all is right, or this is what should change. */
export function HospitalForms({ action, facts, version, questions }: HospitalFormsProps) {
  const t = useTranslations('hospital.form');
  const role = <Field name="role" label={t('role')} help={t('roleHelp')} max={80} />;
  const both = { action, roomy: true, refusedTitle: t('faultsTitle') };
  return (
    <>
      <section>
        <h2>{t('correctTitle')}</h2>
        <Form id="correct" hidden={{ version, verdict: 'correct' }} {...both}>
          {role}
          <Submit className="btn main big">
            <Icon name="check" />
            {t('correct')}
          </Submit>
        </Form>
      </section>
      <Form
        id="changes"
        hidden={{ version, verdict: 'changes', 'address.country': facts.address.country }}
        values={changeValues(facts)}
        foldClass={s.changes}
        fold={
          <>
            {t('changesTitle')}
            <Icon name="down" className="icon-s" />
          </>
        }
        {...both}
      >
        <ChangeFields facts={facts} questions={questions} />
        {role}
        <Submit className="btn main big">{t('send')}</Submit>
      </Form>
    </>
  );
}
