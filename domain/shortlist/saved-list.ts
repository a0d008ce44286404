import { SHORTLIST_MAX } from './address';

/**
 * What is saved on a reader's device: hospitals in their order, and notes by hospital. No place is among it, and nothing
 * of it is sent: a link to a list is made only when the reader opens it.
 */
export type SavedList = { slugs: readonly string[]; notes: Readonly<Record<string, string>> };

/** The longest note, in characters. */
export const NOTE_MAX = 1000;

const NOTHING: SavedList = { slugs: [], notes: {} };

/** Reads what stands in the device's store, written by us or not; what cannot be used is left out. */
export function parseSaved(text: string | null): SavedList {
  if (text === null) return NOTHING;
  try {
    const { slugs, notes }: { slugs?: unknown; notes?: unknown } = JSON.parse(text) ?? {};
    return {
      slugs: Array.isArray(slugs) ? [...new Set(slugs.filter(isSlug))].slice(0, SHORTLIST_MAX) : [],
      notes: Object.fromEntries(Object.entries(notes ?? {}).filter(isNote)),
    };
  } catch {
    return NOTHING;
  }
}

// Written out: the schema of slugs would bring zod to every page.
const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 80;

const isNote = (entry: [string, unknown]): entry is [string, string] =>
  isSlug(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '' && entry[1].length <= NOTE_MAX;
