import { useTranslations } from 'next-intl';
import { driveMinutes } from '@/components/listing/drive';
import { formatPhone, phoneForPatients } from '@/components/listing/phone-number';
import { isDoubtful, Proof } from '@/components/listing/proof';
import { Way } from '@/components/listing/way';
import { useWhere } from '@/components/listing/where';
import { Icon } from '@/components/ui/icon';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { Shortlist } from '@/domain/shortlist/shortlist';
import { ItemTools } from './item-tools';
import { centerHref, movedHref, removedHref } from './links';
import s from './list.module.css';
import { Note } from './note';

/** The saved hospitals in the reader's order, each with what can be done with it. */
export function List({ locale, list }: { locale: Locale; list: Shortlist }) {
  const t = useTranslations('shortlist');
  return (
    <ol className={s.list} aria-label={t('listLabel')}>
      {list.items.map((found, index) => (
        <li key={found.center.slug}>
          <Item locale={locale} list={list} found={found} index={index} />
        </li>
      ))}
    </ol>
  );
}

type ItemProps = { locale: Locale; list: Shortlist; found: FoundCenter; index: number };

function Item({ locale, list, found, index }: ItemProps) {
  const t = useTranslations();
  const where = useWhere();
  const { request, origin } = list;
  const { center, distanceKm, bearing } = found;
  const { slug, name } = center;
  const phone = phoneForPatients(center.phones);
  const moved = (place: number) => t('shortlist.moved', { name, place, count: request.slugs.length });
  return (
    <article className={s.item}>
      <span className={center.listing === 'reported' ? 'plate open' : 'plate'}>
        <span className="vh">{t('row.number')} </span>
        {index + 1}
      </span>
      <div>
        <h2>
          <a href={centerHref(locale, slug, request)}>{name}</a>
        </h2>
        <p className="small">{where(center)}</p>
      </div>
      {distanceKm !== null && (
        <Way
          locale={locale}
          t={t}
          distanceKm={distanceKm}
          bearing={bearing}
          unit={request.unit}
          driveMinutes={driveMinutes(found, origin)}
          approximate={center.location.precision === 'city'}
        />
      )}
      <div className={s.body}>
        {isDoubtful(center) && <Proof center={center} locale={locale} t={t} />}
        <Note
          slug={slug}
          words={{ label: t('shortlist.note.label'), about: t('shortlist.note.about', { name }) }}
        />
        <div className={s.tools}>
          {phone && (
            <a className="textbtn" href={`tel:${phone.number}`}>
              <Icon name="phone" className="icon-s" />
              <span>
                <span className="vh">{t('row.call')} </span>
                {formatPhone(phone.number)} <span className="vh">{name}</span>
              </span>
            </a>
          )}
          <ItemTools
            slug={slug}
            slugs={request.slugs}
            upHref={movedHref(locale, request, index, -1)}
            downHref={movedHref(locale, request, index, 1)}
            removeHref={removedHref(locale, request, index)}
            words={{
              up: t('shortlist.up'),
              down: t('shortlist.down'),
              remove: t('shortlist.remove'),
              name,
              movedUp: moved(index),
              movedDown: moved(index + 2),
            }}
          />
        </div>
      </div>
    </article>
  );
}
