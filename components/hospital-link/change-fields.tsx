import { useTranslations } from 'next-intl';
import { formatPhone } from '@/components/listing/phone-number';
import { Field } from '@/components/ui/form/field';
import type { HospitalFacts } from '@/domain/hospital-link/link';
import s from './change-fields.module.css';
import type { Question } from './fact-list';

const PHONES_MAX = 10;
const CLINICIANS_MAX = 40;

const BLANK = { number: '', label: '', for: 'patients' };
const readable = <Line extends { number: string }>(line: Line) => ({
  ...line,
  number: formatPhone(line.number),
});
const phonesOf = ({ phones }: HospitalFacts) => [...phones.map(readable), BLANK].slice(0, PHONES_MAX);

/** What stands in the fields below; numbers as people write them. */
export const changeValues = (facts: HospitalFacts) => ({
  ...facts,
  phones: phonesOf(facts),
  fax: facts.fax ? readable(facts.fax) : BLANK,
});

type ChangeFieldsProps = { facts: HospitalFacts; questions: Question[] };

/** Everything a hospital may change. An emptied line of a list is taken off. */
export function ChangeFields({ facts, questions }: ChangeFieldsProps) {
  const t = useTranslations('hospital.form');
  const answers = [
    ['', t('unknown')],
    ['yes', t('yes')],
    ['no', t('no')],
  ] as const;
  return (
    <>
      <p>{t('changesHelp')}</p>
      <fieldset className={s.group}>
        <legend>{t('hospital')}</legend>
        <Field name="name" label={t('name')} max={160} />
        <Field name="healthSystem" label={t('healthSystem')} max={160} optional />
        <Field name="program" label={t('program')} max={200} optional />
        <Field name="address.street" label={t('street')} max={160} optional />
        <Field name="address.city" label={t('city')} max={80} />
        <Field name="address.region" label={t('region')} max={80} />
        <Field name="address.postalCode" label={t('postalCode')} max={16} optional />
      </fieldset>
      <fieldset className={s.group}>
        <legend>{t('reach')}</legend>
        {phonesOf(facts).map(({ number }, i) => (
          <Line key={number || 'new'} at={`phones.${i}`} title={`${t('phone')} ${i + 1}`} />
        ))}
        <Line at="fax" title={t('fax')} />
        <Field name="email" label={t('email')} max={254} optional />
        <Field name="website" label={t('website')} max={500} optional />
        <Field name="programUrl" label={t('programUrl')} max={500} optional />
      </fieldset>
      <fieldset className={s.group}>
        <legend>{t('does')}</legend>
        {questions.map(({ name, label }) => (
          <Field key={name} name={name} label={label} type="choice" choices={answers} />
        ))}
        <Field name="programSince" label={t('programSince')} max={4} optional />
      </fieldset>
      <fieldset className={s.group}>
        <legend>{t('team')}</legend>
        {[...facts.clinicians, { name: '' }].slice(0, CLINICIANS_MAX).map(({ name }, i) => (
          <div className={s.row} key={name || 'new'}>
            <Field name={`clinicians.${i}.name`} label={`${t('person')} ${i + 1}`} max={120} optional />
            <Field name={`clinicians.${i}.role`} label={t('personRole')} max={120} optional />
          </div>
        ))}
      </fieldset>
      <Field name="note" label={t('note')} type="long" rows={4} max={2000} optional />
    </>
  );
}

function Line({ at, title }: { at: string; title: string }) {
  const t = useTranslations('hospital.form');
  const audiences = [
    ['patients', t('patients')],
    ['referring', t('referring')],
    ['hospital', t('switchboard')],
  ] as const;
  return (
    <div className={s.row}>
      <Field name={`${at}.number`} label={title} max={40} optional />
      <Field name={`${at}.label`} label={t('label')} max={120} optional />
      <Field name={`${at}.for`} label={t('caller')} type="choice" choices={audiences} />
    </div>
  );
}
