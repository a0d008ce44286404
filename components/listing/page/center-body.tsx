import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { CenterPageView } from '@/domain/listing/center-view';
import { type Locale, localPath } from '@/domain/locale';
import type { BaseMap } from '@/domain/map/base-map';
import b from './center-body.module.css';
import { CenterHead } from './center-head';
import { FurtherFacts } from './facts';
import s from './facts.module.css';
import { CenterMap, NextTo } from './map-column';
import { ReachThem } from './reach-them';

type CenterBodyProps = {
  locale: Locale;
  page: CenterPageView;
  base: BaseMap;
  /** A year of trips to it. */
  travel?: ReactNode;
};

/** One hospital's page, as readers see it and as editors preview it. */
export function CenterBody({ locale, page, base, travel }: CenterBodyProps) {
  const { center } = page.found;
  return (
    <>
      <CenterHead locale={locale} page={page} />
      <div className={b.body}>
        <div className={b.reach}>
          <ReachThem center={center} reader={page.role} />
        </div>
        <div className={b.map}>
          <CenterMap locale={locale} page={page} base={base} />
        </div>
        <div>
          <FurtherFacts center={center} />
          {travel}
          <TellUs locale={locale} slug={center.slug} />
        </div>
        <NextTo locale={locale} page={page} className={b.next} />
      </div>
    </>
  );
}

/** The way to say that a fact on the page is wrong. */
function TellUs({ locale, slug }: { locale: Locale; slug: string }) {
  const t = useTranslations('report');
  return (
    <section className={`${s.sec} ${s.tell}`}>
      <h2>{t('askTitle')}</h2>
      <p>{t('askHelp')}</p>
      <p>
        <Link className="btn" href={localPath(locale, `/centers/${slug}/report`)}>
          <Icon name="pen" />
          {t('ask')}
        </Link>
      </p>
    </section>
  );
}
