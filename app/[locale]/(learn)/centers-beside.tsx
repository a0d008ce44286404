import { CentersSide } from '@/components/learn/centers-side';
import type { Locale } from '@/domain/locale';
import type { CentersNear } from '@/server/learn/centers-near';
import { baseMap } from '@/server/map/map-picture';

/** Only pages that show it import it: the others need no map. */
export function CentersBeside({ locale, near }: { locale: Locale; near: CentersNear }) {
  return <CentersSide locale={locale} view={near.view} base={baseMap()} />;
}
