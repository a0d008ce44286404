import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/form/field';
import { TRAP_FIELD } from '@/domain/report/topics';
import s from './email-and-trap.module.css';

/** The end of each form for readers: where an answer may go, and the field that only programs fill in. */
export function EmailAndTrap() {
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
