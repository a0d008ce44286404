import type { Speaks } from '@/components/ui/translate';
import s from './save-box.module.css';

/** The form that a list's boxes belong to: `SaveBoxes` sets it under the list. */
export const SAVE_FORM = 'saves';

/**
 * Saves a hospital of a list. Without scripts the ticked ones are sent to the shortlist as its address; with them
 * `SaveBoxes` keeps each tick at once. No hooks: a row's HTML is kept.
 */
export function SaveBox({ slug, name, t }: Speaks & { slug: string; name: string }) {
  return (
    <label className={`textbtn ${s.box}`}>
      <input type="checkbox" name="c" value={slug} form={SAVE_FORM} />
      <span>
        {t('shortlist.save')} <span className="vh">{name}</span>
      </span>
    </label>
  );
}
