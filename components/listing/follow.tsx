import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { useNumber } from '@/components/ui/use-number';
import { type FeedScope, feedQuery } from '@/domain/feed/address';
import { type Locale, localPath } from '@/domain/locale';
import s from './follow.module.css';

/** The addresses of a feed, one tap away, with what they are for. */
export function Follow({ locale, scope }: { locale: Locale; scope: FeedScope }) {
  const t = useTranslations('feed');
  const query = feedQuery(scope);
  return (
    <div className={s.follow}>
      <Disclosure name={useFollowWords(scope)}>
        <p>{t('followHelp')}</p>
        <ul>
          <li>
            <a href={localPath(locale, `/feed.atom${query}`)} type="application/atom+xml">
              {t('atom')}
            </a>
          </li>
          <li>
            <a href={localPath(locale, `/feed.json${query}`)} type="application/feed+json">
              {t('json')}
            </a>
          </li>
        </ul>
      </Disclosure>
    </div>
  );
}

/** A region's feed in one link, where there are many: what a feed is stands at the head of the page. */
export function FollowRegion({ locale, code, name }: { locale: Locale; code: string; name: string }) {
  const t = useTranslations('feed');
  const href = localPath(locale, `/feed.atom${feedQuery({ region: code })}`);
  return (
    <p className={s.follow}>
      <a href={href} type="application/atom+xml">
        {t('followRegion', { region: name })}
      </a>
    </p>
  );
}

function useFollowWords(scope: FeedScope): string {
  const t = useTranslations();
  const number = useNumber();
  if (scope === null || !('near' in scope)) return t('feed.follow');
  return t('feed.followNear', { far: `${number(scope.radius)} ${t(`way.unit.${scope.unit}`)}` });
}
