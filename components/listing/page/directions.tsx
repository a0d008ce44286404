import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Center } from '@/domain/listing/center';
import s from './reach-them.module.css';

/** The reader chooses the app, knows before that it is another company's, and only the hospital's place is sent. */
export function Directions({ center }: { center: Center }) {
  const t = useTranslations('center');
  return (
    <div id="directions">
      <Icon name="sign" />
      <h3>{t('directions')}</h3>
      <div>
        <p className="small">{t('directionsHelp')}</p>
        <ul className={s.apps}>
          {appLinks(center).map(({ app, href }) => (
            <li key={app} className={app === 'device' ? 'only-narrow' : undefined}>
              <a className="btn" href={href} rel="noreferrer external">
                {t(`apps.${app}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type App = 'apple' | 'google' | 'waze' | 'osm' | 'device';

function appLinks({ name, address, location }: Center): { app: App; href: string }[] {
  const { street, city, region, postalCode, country } = address;
  const to = [name, street, city, [region, postalCode].filter(Boolean).join(' '), country]
    .filter(Boolean)
    .join(', ');
  const spot = `${location.lat},${location.lng}`;
  // A pin that marks only the town would lead to the wrong door: search by name there instead.
  const exact = location.precision !== 'city';
  return [
    { app: 'device', href: `geo:${exact ? spot : '0,0'}?${new URLSearchParams({ q: to })}` },
    { app: 'apple', href: `https://maps.apple.com/?${new URLSearchParams({ daddr: to })}` },
    {
      app: 'google',
      href: `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination: to })}`,
    },
    {
      app: 'waze',
      href: `https://waze.com/ul?${new URLSearchParams(exact ? { ll: spot, navigate: 'yes' } : { q: to })}`,
    },
    {
      app: 'osm',
      href: exact
        ? `https://www.openstreetmap.org/directions?${new URLSearchParams({ to: spot })}`
        : `https://www.openstreetmap.org/search?${new URLSearchParams({ query: to })}`,
    },
  ];
}
