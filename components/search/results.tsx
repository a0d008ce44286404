import { getTranslations } from 'next-intl/server';
import { HandedHtml } from '@/components/ui/handed-html';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import type { SearchRequest } from '@/domain/search/criteria-params';
import { centerHref } from './links';
import s from './results.module.css';
import { RowList } from './row-list';
import { rowsHtml } from './rows-html';
import { saidOnce } from './said-once';

type RowsProps = {
  locale: Locale;
  request: SearchRequest;
  origin: Place | null;
  shown: FoundCenter[];
  /** The number of the first row. */
  from: number;
  /** Name, town and any doubt only. */
  short: boolean;
  inPlace: boolean;
};

/** The numbered hospitals of one page, in order. */
export async function Rows({ locale, request, origin, shown, from, short, inPlace }: RowsProps) {
  const items = await rowsHtml({
    locale,
    shown,
    origin,
    unit: request.unit,
    role: request.role,
    from,
    short,
    once: saidOnce(shown),
    hrefOf: (slug) => centerHref(locale, slug, request, origin !== null),
    t: await getTranslations({ locale }),
  });
  return (
    <RowList>
      <HandedHtml id="rows" html={`<ol class="${s.rows}" start="${from}">${items}</ol>`} inPlace={inPlace} />
    </RowList>
  );
}
