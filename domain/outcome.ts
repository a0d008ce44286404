import type { ListingRecord } from '@/domain/listing/edit';

/** Dotted name of a field → what is wrong with it, in a sentence. */
export type FieldErrors = Record<string, string>;
export type Invalid = { ok: false; fieldErrors: FieldErrors };

/**
 * Somebody else saved in the meantime: the current record, and the one the edit was based on (null: not stored).
 * Nothing was written.
 */
export type Conflict = {
  ok: false;
  conflict: { theirs: ListingRecord; base: ListingRecord | null; version: number; who: string; at: string };
};

export const REASONS = [
  'not-found',
  'not-yours',
  'not-submitted',
  'changed-since',
  'claimed',
  'answered-already',
  'expired',
  'used',
  'revoked',
  'duplicate',
] as const;
/** A command that could not be carried out though nothing was wrong with its words. Nothing was written. */
export type Declined = { ok: false; why: (typeof REASONS)[number] };

export const invalid = (field: string, message: string): Invalid => ({
  ok: false,
  fieldErrors: { [field]: message },
});
export const declined = (why: Declined['why']): Declined => ({ ok: false, why });
