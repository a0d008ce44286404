import { getTranslations } from 'next-intl/server';
import { PlacedLink } from '@/components/ui/placed-link';
import type { ListingCounts } from '@/domain/listing/center-view';
import { type Locale, localPath } from '@/domain/locale';
import s from './frame.module.css';

const LINKS = [
  ['all', '/centers'],
  ['missing', '/report/missing'],
  ['general', '/report/site'],
  ['lookUp', '/report'],
  ['embed', '/developers/embed'],
] as const;
/** Texts, which show the nearest hospitals where the reader's place is known. */
const TEXTS = [
  ['about', '/about'],
  ['privacy', '/privacy'],
  ['accessibility', '/accessibility'],
] as const;

export async function Footer({ locale, counts }: { locale: Locale; counts: ListingCounts }) {
  const t = await getTranslations('frame.footer');
  return (
    <footer className={s.foot}>
      <div className="wrap">
        <div>
          <b>{t('adviceTitle')}</b>
          <p>{t('advice')}</p>
        </div>
        <div>
          <b>{t('knowTitle')}</b>
          <p>{t('know', counts)}</p>
          <PlacedLink href={localPath(locale, '/about/data')}>{t('checked')}</PlacedLink>
        </div>
        <ul>
          {LINKS.map(([key, path]) => (
            <li key={key}>
              <a href={localPath(locale, path)}>{t(key)}</a>
            </li>
          ))}
          {TEXTS.map(([key, path]) => (
            <li key={key}>
              <PlacedLink href={localPath(locale, path)}>{t(key)}</PlacedLink>
            </li>
          ))}
          <li>
            <a href={localPath(locale, '/developers')}>{t('developers')}</a>
          </li>
          <li>
            <a href="/notice">{t('notice')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
