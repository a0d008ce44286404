import type { DraftEdit } from '@/domain/draft/draft';
import { keyOf } from '@/domain/notice/form';
import type { Finding } from './finding';
import { readListingForm, type Typed } from './listing-form';
import { checkNames } from './names';
import { checkAddresses } from './shared-address';

export type NewListing = { slug: string; edit: DraftEdit };

/** What the short form of a new listing says, as a whole edit: everything else is not given yet. */
export function readNewListing(typed: Typed): NewListing {
  const text = (name: string) => (typed.get(name) ?? '').trim();
  const words = [text('name'), text('address.city'), text('address.region')].join(' ');
  const edit = readListingForm(new Map([...typed, ['listing', 'unconfirmed']]));
  return { slug: text('slug') || keyOf(words), edit: { ...edit, npi: null } };
}

type Known = Parameters<typeof checkNames>[0][number];

/** The listings that a new one may be the same hospital as: by a like name in its city, or by its address. */
export function nearDuplicates<Listing extends Known>(
  added: Pick<Known, 'name' | 'address'>,
  known: readonly Listing[],
): Listing[] {
  const one = { ...added, slug: ' new ' };
  const isNear = (other: Listing): boolean => {
    const findings: Finding[] = [...checkNames([other, one]), ...checkAddresses([other, one])];
    return findings.length > 0;
  };
  return known.filter(isNear);
}
