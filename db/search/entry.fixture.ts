import type { Point } from '@/domain/point';
import type { IndexEntry } from './listing-entry';

/** A made-up published listing somewhere, the `at`-th of many: names go by number. */
export function makeEntry(at: number, point: Point, offers: number): IndexEntry {
  const code = String(at).padStart(7, '0');
  return {
    id: at + 1,
    seq: at + 1,
    slug: `made-up-${code}`,
    name: `Made-up hospital ${code}`,
    checkedOn: '2026-11-01',
    confirmedOn: null,
    distanceKm: null,
    point,
    region: 'OH',
    regionKey: 'oh',
    country: 'US',
    listing: 'reported',
    status: 'active',
    label: '',
    names: { keys: [], full: [], city: '' },
    offers,
    operates: undefined,
    refills: undefined,
  };
}
