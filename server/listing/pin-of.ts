import 'server-only';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { locate } from './locate';

export type Pin = { label: string; location: DeskRecord['location'] };
type Address = { city: string; region: string; postalCode: string | null; country: string };

/** A pin on the town of an address, which says that it marks no more than the town; null: nobody knows where that is. */
export function pinOf(address: Address): Pin | null {
  const place = locate({ ...address, postalCode: address.postalCode ?? '' });
  if (!place) return null;
  const source = `Our place list: ${place.label}`;
  const location = { ...place.point, precision: 'city' as const, source, farFromPostalCode: null };
  return { label: place.label, location };
}
