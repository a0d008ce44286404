import 'server-only';
import type { ReferAnswer } from '@/domain/learn/refer-answer';
import type { NamePoint } from '@/domain/place/weight';
import type { PageParams } from '@/domain/search/criteria-params';
import { loadFinder } from '@/server/search/finder';

/** So many programs are told at once. */
const SHOWN = 2;

/** The nearest programs for an address such as `/refer?near=43604&condition=icca`; null: it names no place. */
export function referAnswer({ near, condition, unit }: PageParams, words: NamePoint): ReferAnswer | null {
  const asked = Object.entries({ near, condition, unit, service: 'pump_placement', role: 'clinician' });
  const view = loadFinder(Object.fromEntries(asked.filter(([, value]) => value !== undefined)), words);
  if (view.request.near === null) return null;
  const takes = view.found.filter(({ center }) => center.status === 'active');
  const shown = takes.slice(0, SHOWN);
  const last = shown.at(-1);
  const passed = view.found
    .slice(0, last ? view.found.indexOf(last) : SHOWN)
    .filter(({ center }) => center.status !== 'active');
  return { view, shown, passed };
}
