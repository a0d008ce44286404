import { z } from 'zod';
import { placeKey } from '@/domain/place/place-key';
import { editDistance, editsForgiven } from '@/domain/place/spelling';
import { LISTINGS, STATUSES } from './center';
import { centerIdSchema, type ListingRecord } from './edit';
import type { Freshness } from './freshness';

/** A listing in the editors' table of all. */
export type ListingLine = Pick<
  ListingRecord,
  'slug' | 'name' | 'listing' | 'status' | 'checkedOn' | 'confirmedOn' | 'email'
> & {
  id: number;
  city: string;
  region: string;
  freshness: Freshness;
  phones: number;
  takesReferrals: boolean;
  /** Reports without an answer. */
  reports: number;
  /** Who is on it; null: nobody. */
  editor: string | null;
  /** It waits for a call. */
  toCall: boolean;
};

/** What one press narrows the table to. */
export const LINE_CHIPS = ['overdue', 'never', 'no-phone', 'reports', 'to-call', 'nobody'] as const;
export type LineChip = (typeof LINE_CHIPS)[number];

const CHIP: Record<LineChip, (line: ListingLine) => boolean> = {
  overdue: ({ freshness, status, listing }) =>
    freshness === 'overdue' && status !== 'withdrawn' && listing !== 'unconfirmed',
  never: ({ confirmedOn, status }) => confirmedOn === null && status !== 'withdrawn',
  'no-phone': ({ phones, status }) => phones === 0 && status !== 'withdrawn',
  reports: ({ reports }) => reports > 0,
  'to-call': ({ toCall }) => toCall,
  nobody: ({ editor, status }) => editor === null && status !== 'withdrawn',
};

export const LINE_SORTS = [
  'name',
  'state',
  'sure',
  'checked',
  'confirmed',
  'phones',
  'reports',
  'editor',
] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/** What a column is sorted by. What nobody did comes before all days. */
const KEY: Record<LineSort, (line: ListingLine) => string | number> = {
  name: ({ name }) => name,
  state: ({ region, city }) => `${region} ${city}`,
  sure: ({ listing, status }) => LISTINGS.indexOf(listing) * STATUSES.length + STATUSES.indexOf(status),
  checked: ({ checkedOn }) => checkedOn,
  confirmed: ({ confirmedOn }) => confirmedOn ?? '',
  phones: ({ phones }) => phones,
  reports: ({ reports }) => reports,
  editor: ({ editor }) => editor ?? '',
};

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(100));
const lineParamsSchema = z.object({
  q: first.transform((text) => text.trim()).catch(''),
  status: first.pipe(z.enum(STATUSES)).nullable().catch(null),
  sure: first.pipe(z.enum(LISTINGS)).nullable().catch(null),
  state: first.pipe(z.string().min(1)).nullable().catch(null),
  only: first.pipe(z.enum(LINE_CHIPS)).nullable().catch(null),
  sort: first.pipe(z.enum(LINE_SORTS)).catch('name'),
  down: first.transform((value) => value === '1').catch(false),
  page: first.transform(Number).pipe(z.number().int().min(1).max(1000)).catch(1),
});
export type LineParams = z.infer<typeof lineParamsSchema>;

/** What the table shows, from its address; what cannot be read is left out. */
export const readLineParams = (params: Record<string, string | string[] | undefined>): LineParams =>
  lineParamsSchema.parse(params);

/** The query of an address, without what is not said. */
export function lineQuery({ q, status, sure, state, only, sort, down, page }: LineParams): string {
  return new URLSearchParams({
    ...(q && { q }),
    ...(status && { status }),
    ...(sure && { sure }),
    ...(state && { state }),
    ...(only && { only }),
    ...(sort !== 'name' && { sort }),
    ...(down && { down: '1' }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
}

/** The address of the table. `change`: what it shows instead; it then begins with its first page. */
export function linesHref(params: LineParams, change: Partial<LineParams> = {}): string {
  const query = lineQuery({ ...params, page: 1, ...change });
  return query ? `/admin/centers?${query}` : '/admin/centers';
}

export const LINES_ON_PAGE = 100;

export type LinesPage = {
  lines: ListingLine[];
  /** How many the filter leaves, of how many. */
  found: number;
  all: number;
  /** Of each chip, whatever chip is chosen. */
  counts: Record<LineChip, number>;
  states: string[];
};

/** One page of the table. `lines`: those whose words match. */
export function pageOfLines(
  lines: readonly ListingLine[],
  params: LineParams,
  all: readonly ListingLine[],
): LinesPage {
  const { status, sure, state, only, sort, down, page } = params;
  const filtered = lines.filter(
    (line) =>
      (status === null || line.status === status) &&
      (sure === null || line.listing === sure) &&
      (state === null || line.region === state),
  );
  const shown = only ? filtered.filter(CHIP[only]) : filtered;
  const key = KEY[sort];
  const sorted = shown.toSorted(
    (a, b) => compare(key(a), key(b)) * (down ? -1 : 1) || compare(a.name, b.name),
  );
  return {
    lines: sorted.slice((page - 1) * LINES_ON_PAGE, page * LINES_ON_PAGE),
    found: shown.length,
    all: all.length,
    counts: Object.fromEntries(
      LINE_CHIPS.map((chip) => [chip, filtered.filter(CHIP[chip]).length]),
    ) as Record<LineChip, number>,
    states: [...new Set(all.map(({ region }) => region))].sort(),
  };
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');

const PHONE_DIGITS_MIN = 3;

/**
 * Whether what somebody typed means this listing. Each word has to begin one of its words, or to be one of them but for a
 * slip of the finger; digits alone are looked for in its numbers and its ZIP code.
 */
export function lineMatches(words: readonly string[], numbers: readonly string[], typed: string): boolean {
  const digits = typed.replace(/[\s().+-]/g, '');
  if (/^\d+$/.test(digits) && digits.length >= PHONE_DIGITS_MIN)
    return numbers.some((number) => number.includes(digits.replace(/^1(?=\d{10}$)/, '')));
  return placeKey(typed)
    .split(' ')
    .every((wanted) => words.some((word) => word.startsWith(wanted) || isNearly(word, wanted)));
}

function isNearly(word: string, wanted: string): boolean {
  const forgiven = editsForgiven(wanted);
  return forgiven > 0 && editDistance(word, wanted, forgiven) <= forgiven;
}

/** A view of the table that somebody kept: what they call it, and its query. */
export const SAVED_VIEWS_MAX = 20;
export const saveViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  query: z.string().max(500),
});
export const deleteViewSchema = z.strictObject({ viewId: centerIdSchema });
