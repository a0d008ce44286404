import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { PlacedLink } from '@/components/ui/placed-link';
import { type Locale, localPath } from '@/domain/locale';
import s from './beside.module.css';
import choices from './choices.module.css';

const TOPICS = ['what-is-hai', 'is-it-for-me', 'side-effects', 'questions-to-ask'] as const;

/** Education beside the map: the four questions that come first. */
export function Beside({ locale }: { locale: Locale }) {
  const t = useTranslations('finder.beside');
  return (
    <aside className={s.beside} aria-labelledby="new-to-this">
      <h2 id="new-to-this">{t('title')}</h2>
      <ul>
        {TOPICS.map((topic) => (
          <li key={topic}>
            <PlacedLink className={choices.go} href={localPath(locale, `/learn/${topic}`)}>
              {t(topic)}
              <Icon name="next" className="icon-s" />
            </PlacedLink>
          </li>
        ))}
      </ul>
    </aside>
  );
}
