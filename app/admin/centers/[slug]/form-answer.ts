import { redirect } from 'next/navigation';
import { type FormState, refuse } from '@/components/ui/form/state';
import { type Flash, flashHref } from '@/domain/flash';
import type { ListingRecord } from '@/domain/listing/edit';
import type { Conflict, Declined, Invalid } from '@/domain/outcome';
import { listingOf } from '@/server/listing/edit-form';
import { type ListingTab, tabHref } from './tabs';

export const seen = (form: FormData) => ({
  id: Number(form.get('id')),
  version: Number(form.get('version')),
});
export const textOrNull = (form: FormData, name: string) => String(form.get(name) ?? '').trim() || null;
export const slugOf = (form: FormData) => listingOf(form)?.record.slug ?? '';
/** One of the pages of the listing that a form is about. */
export const pathOf = (form: FormData, tab: ListingTab = '') => tabHref(slugOf(form), tab);

/** Back to the listing, with the sentence that is true of it as it stands now. */
export function done(form: FormData, tab: ListingTab, flash: (record: ListingRecord) => Flash): never {
  const listing = listingOf(form);
  redirect(listing ? flashHref(pathOf(form, tab), flash(listing.record)) : '/admin/centers');
}

/** Of the parts that two people changed, those in which this form keeps one's own words. */
export const keptParts = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) =>
    name.startsWith('keep:') && value === 'mine' ? [name.slice('keep:'.length)] : [],
  );

/** What a small form is told: anything but a fault of its own leads back to the listing as it stands now. */
export function refused(form: FormData, tab: ListingTab, result: Invalid | Conflict | Declined): FormState {
  if ('fieldErrors' in result) {
    const { form: whole, ...fields } = result.fieldErrors;
    return refuse(form, { fields, form: whole });
  }
  redirect(flashHref(pathOf(form, tab), 'conflict' in result ? 'changed' : 'gone'));
}
