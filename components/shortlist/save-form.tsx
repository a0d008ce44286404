import { useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';
import type { Unit } from '@/domain/search/criteria';
import { SAVE_FORM } from './save-box';
import { SaveBoxes } from './save-boxes';
import s from './save-form.module.css';

type SaveFormProps = {
  locale: Locale;
  near: string | null;
  unit: Unit;
  /** The id of the element that holds the boxes. */
  listId: string;
};

/** Under a list: what its boxes belong to. Its button is for readers without scripts; others see the head of the page. */
export function SaveForm({ locale, near, unit, listId }: SaveFormProps) {
  const t = useTranslations('shortlist');
  return (
    <form
      id={SAVE_FORM}
      className={s.form}
      action={localPath(locale, '/shortlist')}
      method="get"
      autoComplete="off"
    >
      {near !== null && <input type="hidden" name="near" value={near} />}
      {unit !== 'mi' && <input type="hidden" name="unit" value={unit} />}
      <button type="submit" className="btn">
        {t('seeTicked')}
      </button>
      <SaveBoxes listId={listId} words={{ save: t('save'), saved: t('saved') }} />
    </form>
  );
}
