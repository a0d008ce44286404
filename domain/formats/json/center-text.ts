import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import { type CenterList, centerItem, measuresOf } from './center';

/** A listing's JSON before and after what a search measures. */
type Text = { before: string; after: string };

/** Made once for each version of a listing: one that was written is another object. Nothing of a search is kept. */
const kept = new WeakMap<Center, Text>();

function textOf(center: Center): Text {
  const known = kept.get(center);
  if (known) return known;
  const { url, ...facts } = centerItem({ center, distanceKm: null, bearing: null });
  const text = { before: JSON.stringify(facts).slice(0, -1), after: `,${JSON.stringify({ url }).slice(1)}` };
  kept.set(center, text);
  return text;
}

/** What `JSON.stringify` makes of `centerItem(found)`. */
export function centerText(found: FoundCenter): string {
  const { before, after } = textOf(found.center);
  if (found.distanceKm === null) return before + after;
  return `${before},${JSON.stringify(measuresOf(found)).slice(1, -1)}${after}`;
}

/** The numbers of one page of a search. */
export type ListPage = Omit<CenterList, 'items'>;

/** The text of a CenterList. */
export const listText = (page: ListPage, found: FoundCenter[]): string =>
  `${JSON.stringify(page).slice(0, -1)},"items":[${found.map(centerText)}]}`;
