import { useTranslations } from 'next-intl';
import { Bullets } from '@/components/ui/bullets';
import { Icon } from '@/components/ui/icon';
import { SHORTLIST_MAX } from '@/domain/shortlist/address';
import type { Shortlist } from '@/domain/shortlist/shortlist';

/** So many are named one by one. */
const NAMED_MAX = 8;

/** What the address asked for and the page does not show, and why; and what stands there by an older name. */
export function LeftOut({ list }: { list: Shortlist }) {
  const t = useTranslations('shortlist');
  const { leftOut, ignored, renamed, items } = list;
  const count = leftOut.length + ignored.length;
  const nameOf = (slug: string) => items.find(({ center }) => center.slug === slug)?.center.name ?? slug;
  return (
    <>
      {count > 0 && (
        <div className="note">
          <Icon name="info" />
          <p>
            <b>{t('leftOut.title', { count })}</b>
          </p>
          <Bullets>
            {ignored.map((parameter) => (
              <li key={parameter}>{t(`leftOut.${parameter}`)}</li>
            ))}
            {leftOut.slice(0, NAMED_MAX).map(({ slug, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been left out twice
              <li key={index}>{t(`leftOut.${why}`, { slug, max: SHORTLIST_MAX })}</li>
            ))}
            {leftOut.length > NAMED_MAX && (
              <li>{t('leftOut.more', { count: leftOut.length - NAMED_MAX })}</li>
            )}
          </Bullets>
        </div>
      )}
      {renamed.map(({ slug, now }) => (
        <p key={slug} className="small">
          {t('renamed', { slug, name: nameOf(now) })}
        </p>
      ))}
    </>
  );
}
