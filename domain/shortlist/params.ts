import { LIMITS, slugSchema } from '@/domain/listing/center';
import { oneOf, ParamReader, typed } from '@/domain/params';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import { UNITS } from '@/domain/search/criteria';
import { type PageParams, toUrlParams } from '@/domain/search/criteria-params';
import { SHORTLIST_MAX, type ShortlistRequest } from './address';

/** So many that were left out are named one by one; a longer address was not written by a person. */
const LEFT_OUT_MAX = 60;

/** Why a hospital of the address is not shown. */
export type ListFault = 'unreadable' | 'repeated' | 'too-many';
type LeftOutOfList = {
  /** As it stood there; at most as long as a slug can be. */
  slug: string;
  why: ListFault;
};

export type ShortlistReading = {
  request: ShortlistRequest;
  leftOut: LeftOutOfList[];
  /** `near` or `unit` was given and cannot be used: control characters, too long, given twice. */
  ignored: ('near' | 'unit')[];
};

/**
 * Reads `?c=slug,slug&near=Toledo, OH&unit=km`. `c` may also be repeated, as a form without scripts writes it. Never
 * throws: whatever cannot be used is named in the answer.
 */
export function parseShortlist(params: URLSearchParams | PageParams): ShortlistReading {
  const query = params instanceof URLSearchParams ? params : toUrlParams(params);
  const reader = new ParamReader(query);
  const near = reader.one('near', typed(PLACE_TEXT_MAX));
  const unit = reader.one('unit', oneOf(UNITS)) ?? 'mi';
  const slugs: string[] = [];
  const leftOut: LeftOutOfList[] = [];
  for (const given of query.getAll('c').flatMap((value) => value.split(','))) {
    const slug = given.trim();
    const why = slug === '' ? null : faultOf(slug, slugs);
    if (why) leftOut.push({ slug: slug.slice(0, LIMITS.slug), why });
    else if (slug !== '') slugs.push(slug);
  }
  const wrong = reader.faults().filter(({ value }) => value.trim() !== '');
  return {
    request: { slugs, near, unit },
    leftOut: leftOut.slice(0, LEFT_OUT_MAX),
    ignored: (['near', 'unit'] as const).filter((name) => wrong.some(({ parameter }) => parameter === name)),
  };
}

function faultOf(slug: string, before: string[]): ListFault | null {
  if (!slugSchema.safeParse(slug).success) return 'unreadable';
  if (before.includes(slug)) return 'repeated';
  return before.length < SHORTLIST_MAX ? null : 'too-many';
}
