import { Fragment, type ReactNode } from 'react';
import { driveMinutes } from '@/components/listing/drive';
import { Way } from '@/components/listing/way';
import type { Speaks } from '@/components/ui/translate';
import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import type { Role, Unit } from '@/domain/search/criteria';
import { CenterRow } from './center-row';
import { type SaidOnce, unsaidOf } from './said-once';

/** Stand in a kept row where each search puts its own number, address and distance. No text of ours has these signs. */
const NUMBER = '\uE000';
const HREF = '\uE001';
const WAY = '\uE002';
const SLOTS = /[\uE000-\uE002]/g;

/**
 * The rows of listings as HTML, cut where a search's own words go, by language, length, reader and what need not be said. A listing that was written is
 * another object, so its old rows go with it. Nothing of a search is in here.
 */
const kept = new WeakMap<Center, Map<string, string>>();

export type RowsProps = Speaks & {
  locale: Locale;
  shown: FoundCenter[];
  /** Where distances are measured from; null: none is told. */
  origin: Place | null;
  unit: Unit;
  role: Role | null;
  /** The number of the first row. */
  from: number;
  short: boolean;
  /** What stands above the list instead of in each row. */
  once: SaidOnce;
  hrefOf: (slug: string) => string;
};

/** The list's items as HTML: each listing is rendered once per version, and here only put together. */
export async function rowsHtml({ shown, from, hrefOf, ...words }: RowsProps): Promise<string> {
  // Imported late: Next refuses the static import in server components.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const ways = waysHtml(shown, words, renderToStaticMarkup);
  const rows = shown.map(({ center }, index) => {
    const number = from + index;
    const fill: Record<string, string | undefined> = {
      [NUMBER]: String(number),
      [HREF]: escapeHtml(hrefOf(center.slug)),
      [WAY]: ways[index],
    };
    const row = keptRow(center, words, renderToStaticMarkup).replace(SLOTS, (slot) => fill[slot] ?? '');
    return `<li data-slug="${escapeHtml(center.slug)}" id="center-${number}">${row}</li>`;
  });
  return rows.join('');
}

type Words = Omit<RowsProps, 'shown' | 'from' | 'hrefOf'>;
type Render = (node: ReactNode) => string;

function keptRow(center: Center, { locale, short, role, once, t }: Words, render: Render): string {
  const byKind = kept.get(center) ?? new Map<string, string>();
  kept.set(center, byKind);
  const without = unsaidOf(center, once);
  const key = JSON.stringify([locale, short, role, Object.values(without)]);
  const known = byKind.get(key);
  if (known !== undefined) return known;
  const html = render(
    <CenterRow
      center={center}
      locale={locale}
      number={NUMBER}
      href={HREF}
      way={WAY}
      short={short}
      reader={role}
      without={without}
      t={t}
    />,
  );
  byKind.set(key, html);
  return html;
}

/** The distances of all rows, rendered in one go. */
function waysHtml(shown: FoundCenter[], { origin, unit, locale, t }: Words, render: Render): string[] {
  const ways = shown.map((found) => (
    <Fragment key={found.center.slug}>
      {found.distanceKm !== null && (
        <Way
          distanceKm={found.distanceKm}
          bearing={found.bearing}
          unit={unit}
          driveMinutes={driveMinutes(found, origin)}
          approximate={found.center.location.precision === 'city'}
          locale={locale}
          t={t}
        />
      )}
      {WAY}
    </Fragment>
  ));
  return render(ways).split(WAY);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
