import { describe, expect, it } from 'vitest';
import { compareCenters, type Rankable } from './order';

const center = (name: string, more: Partial<Rankable> = {}): Rankable => ({
  slug: name.toLowerCase(),
  name,
  checkedOn: '2026-01-01',
  confirmedOn: null,
  distanceKm: null,
  ...more,
});
const order = (sort: Parameters<typeof compareCenters>[0], list: Rankable[]) =>
  list.sort(compareCenters(sort)).map(({ slug }) => slug);

describe('compareCenters', () => {
  it('puts names in alphabetical order as people know it', () => {
    const names = ['UPMC', 'University', 'Žilina', 'AHN', 'Århus', 'zoo'].map((name) => center(name));
    expect(order('name', names)).toEqual(['ahn', 'århus', 'university', 'upmc', 'žilina', 'zoo']);
  });

  it('puts the nearest first, ties by name, then slug', () => {
    const list = [
      center('B', { distanceKm: 5 }),
      center('A', { distanceKm: 5, slug: 'a-2' }),
      center('A', { distanceKm: 5, slug: 'a-1' }),
      center('C', { distanceKm: 4.999999 }),
    ];
    expect(order('distance', list)).toEqual(['c', 'a-1', 'a-2', 'b']);
  });

  it('puts the most recently checked or confirmed first, ties by name', () => {
    const list = [
      center('Old', { checkedOn: '2025-05-05', confirmedOn: '2025-06-06' }),
      center('Read', { checkedOn: '2026-03-03' }),
      center('Confirmed', { checkedOn: '2024-01-01', confirmedOn: '2026-03-04' }),
      center('Also read', { checkedOn: '2026-03-03', confirmedOn: '2025-01-01' }),
    ];
    expect(order('checked', list)).toEqual(['confirmed', 'also read', 'read', 'old']);
  });

  it('falls back to names when nothing was measured', () => {
    expect(order('distance', [center('B'), center('A')])).toEqual(['a', 'b']);
  });
});
