import { getTranslations } from 'next-intl/server';
import { HandedHtml } from '@/components/ui/handed-html';
import type { Speaks } from '@/components/ui/translate';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import type { SearchRequest } from '@/domain/search/criteria-params';
import { centerHref } from './links';
import s from './results.module.css';
import { RowList } from './row-list';
import { rowsHtml } from './rows-html';
import { saidOnce } from './said-once';

type ListGiven = {
  locale: Locale;
  request: SearchRequest;
  origin: Place | null;
  shown: FoundCenter[];
  /** The number of the first row. */
  from: number;
  /** Name, town and any doubt only. */
  short: boolean;
};

type RowsProps = ListGiven & {
  inPlace: boolean;
  /** What stands there instead, in a page to which the rows come later. */
  blank: string | undefined;
};

/** The numbered hospitals of one page, in order. */
export async function Rows({ inPlace, blank, ...list }: RowsProps) {
  const t = await getTranslations({ locale: list.locale });
  return (
    <RowList>
      <HandedHtml id="rows" html={blank ?? (await listHtml({ ...list, t }))} inPlace={inPlace} />
    </RowList>
  );
}

/** The list as HTML. */
export async function listHtml({ request, ...list }: ListGiven & Speaks): Promise<string> {
  const { locale, origin, shown, from } = list;
  const items = await rowsHtml({
    ...list,
    unit: request.unit,
    role: request.role,
    once: saidOnce(shown),
    hrefOf: (slug) => centerHref(locale, slug, request, origin !== null),
  });
  return `<ol class="${s.rows}" start="${from}">${items}</ol>`;
}
