import type { Speaks } from '@/components/ui/translate';
import type { Glossary } from '@/domain/learn/glossary';
import s from './glossary-list.module.css';

/** Each word with its meaning; the word's id is its anchor. */
export function GlossaryList({ entries, t }: Speaks & { entries: Glossary }) {
  return (
    <dl className={s.terms}>
      {entries.map(({ id, term, definition, synonyms }) => (
        <div key={id}>
          <dt id={id}>{term}</dt>
          <dd>
            {definition}
            {synonyms.length > 0 && (
              <small> {t('learnPages.glossary.also', { words: synonyms.join(', ') })}</small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
