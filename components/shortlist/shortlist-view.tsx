import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Crumb } from '@/components/ui/crumb';
import { FocusHere } from '@/components/ui/form/focus-here';
import { Icon } from '@/components/ui/icon';
import { type Locale, localPath } from '@/domain/locale';
import { COMPARE_MAX } from '@/domain/shortlist/address';
import type { Offers, Removed, Shortlist } from '@/domain/shortlist/shortlist';
import { AddOne } from './add-one';
import { Compare } from './compare';
import type { Years } from './compare-words';
import { LeftOut } from './left-out';
import { finderHref, listHref } from './links';
import { List } from './list';
import { MeasuredFrom } from './measured-from';
import { OnDevice } from './on-device';
import { PutIn } from './put-in';
import s from './shortlist-view.module.css';
import { TakeAlong } from './take-along';

type ShortlistViewProps = {
  locale: Locale;
  list: Shortlist;
  years: Years;
  removed: Removed | null;
  offers: Offers;
  /** The whole address of the list. */
  url: string;
  /** How to be told of changes. */
  follow: ReactNode;
};

/** A reader's shortlist: the list, the comparison, and the ways to take it along. */
export function ShortlistView({ locale, list, years, removed, offers, url, follow }: ShortlistViewProps) {
  const t = useTranslations('shortlist');
  const { request, origin, items } = list;
  const count = items.length;
  return (
    <main id="main" className={`wrap ${s.page}`} tabIndex={-1}>
      <Crumb href={finderHref(locale, request)}>
        {origin ? t('backNear', { place: origin.label }) : t('back')}
      </Crumb>
      <h1>{count > 0 ? t('heading', { count }) : t('empty.title')}</h1>
      {count > 0 && <p>{t('intro')}</p>}
      {removed && (
        <FocusHere className={s.removed} of={`${removed.slug} ${request.slugs.join()}`}>
          <p role="status">{t('removed', { name: removed.name })}</p>
          <PutIn
            slug={removed.slug}
            at={removed.at}
            href={listHref(locale, request, {
              slugs: request.slugs.toSpliced(removed.at, 0, removed.slug),
            })}
            icon="undo"
            label={t('undo')}
          />
        </FocusHere>
      )}
      <LeftOut list={list} />
      <Device locale={locale} list={list} />
      {count === 0 ? (
        <Empty locale={locale} />
      ) : (
        <>
          <MeasuredFrom locale={locale} list={list} />
          <div>
            <List locale={locale} list={list} />
            <p className={s.notes}>{t('note.help')}</p>
          </div>
          <Compare locale={locale} list={list} years={years} />
          <TakeAlong locale={locale} request={request} url={url} />
          {follow}
        </>
      )}
      <AddOne locale={locale} request={request} offers={offers} />
    </main>
  );
}

function Device({ locale, list: { request } }: Pick<ShortlistViewProps, 'locale' | 'list'>) {
  const t = useTranslations('shortlist.device');
  return (
    <OnDevice
      slugs={request.slugs}
      near={request.near}
      unit={request.unit}
      path={localPath(locale, '/shortlist')}
      words={{
        fromLink: [t('fromLink.one'), t('fromLink.many', { count: '{count}' })],
        more: [t('more.one'), t('more.many', { count: '{count}' })],
        keep: t('keep'),
        show: t('show'),
      }}
    />
  );
}

/** Nothing is saved yet: what it is good for, and the way to the first hospital. */
function Empty({ locale }: { locale: Locale }) {
  const t = useTranslations('shortlist.empty');
  return (
    <div className={s.empty}>
      <p>{t('help')}</p>
      <h2>{t('how')}</h2>
      <ol>
        <li>{t('find')}</li>
        <li>{t('compare', { max: COMPARE_MAX })}</li>
        <li>{t('share')}</li>
      </ol>
      <p className={s.ways}>
        <a className="btn main" href={localPath(locale, '/')}>
          <Icon name="search" />
          {t('go')}
        </a>
        <a className="btn" href={localPath(locale, '/centers')}>
          {t('all')}
        </a>
        <a className="btn" href={localPath(locale, '/learn/questions-to-ask')}>
          {t('questions')}
        </a>
      </p>
    </div>
  );
}
