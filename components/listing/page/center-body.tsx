import type { ReactNode } from 'react';
import { TwoColumns } from '@/components/ui/two-columns';
import type { CenterPageView } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { BaseMap } from '@/domain/map/base-map';
import { CenterHead } from './center-head';
import { CenterFacts } from './facts';
import { CenterMapColumn } from './map-column';
import { TellUs } from './tell-us';

type CenterBodyProps = {
  locale: Locale;
  page: CenterPageView;
  base: BaseMap /** A year of trips to it. */;
  travel?: ReactNode;
};

/** One hospital's page, as readers see it and as editors preview it. */
export function CenterBody({ locale, page, base, travel }: CenterBodyProps) {
  const { center } = page.found;
  return (
    <>
      <CenterHead locale={locale} page={page} />
      <TwoColumns>
        <div>
          <CenterFacts center={center} reader={page.role} />
          {travel}
          <TellUs locale={locale} slug={center.slug} />
        </div>
        <CenterMapColumn locale={locale} page={page} base={base} />
      </TwoColumns>
    </>
  );
}
