import { pinsOf } from '@/components/listing/pins';
import { centerHref } from '@/components/search/links';
import { listHtml } from '@/components/search/results';
import { onceWords } from '@/components/search/said-once';
import { type Locale, localPath, splitLocalPath } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import { BLANK, BLANK_SIGN, blankNear } from '@/domain/search/blank';
import type { FinderView } from '@/domain/search/finder-view';
import { type Words, wordsIn } from '@/i18n/words';
import { blankTag, type Filling } from '@/server/http/shared-page';
import { loadFinder } from '@/server/search/finder';

/** From now on the server may make a search's page of the one that leaves its place open. */
export function letServerFillSearches(): void {
  if (globalThis.haiPageMemory) globalThis.haiPageMemory.fillingOf ??= fillingOf;
}

/** What may stand beside the place: so there are not many pages to keep. */
const BESIDE = ['near', 'unit', 'sort', 'page'];
/** Of these the page says more than that it measures from there. */
const SAYS_MORE = ['area', 'hospital'];

/**
 * The page of a search that says nothing but a place (and how to order and tell what is found), as the finder's page with
 * gaps and what goes into them. null: another search, or one of which the page says more; it is rendered.
 */
async function fillingOf(given: string): Promise<Filling | null> {
  const asked = new URL(`http://localhost${given}`);
  const { locale, path } = splitLocalPath(asked.pathname);
  const near = asked.searchParams.get('near');
  if (path !== '/' || asked.pathname !== localPath(locale, '/') || !near) return null;
  const names = [...asked.searchParams.keys()];
  if (new Set(names).size < names.length || !names.every((name) => BESIDE.includes(name))) return null;
  const words = await wordsIn(locale);
  const view = loadFinder(asked.searchParams, (town) => words.t('map.pointNear', { town }));
  const origin = plainOrigin(view, near);
  const isItsNumber = String(view.part.page) === (asked.searchParams.get('page') ?? '1');
  if (!origin || !isItsNumber) return null;
  const pairs = [...asked.searchParams].map(([name, value]) =>
    name === 'near' ? [name, blankNear(origin.kind)] : [name, value],
  );
  const address = `${asked.pathname}?${new URLSearchParams(pairs)}`;
  const tag = blankTag(address);
  return tag === null ? null : { address, tag, values: () => valuesOf(locale, words, view, origin) };
}

/** Where a search is measured from, if there is nothing more to say of it; null: there is, or nothing is measured. */
function plainOrigin({ answer, origin, request, ignored, total }: FinderView, near: string): Place | null {
  if (!origin || answer?.outcome !== 'found' || answer.corrected) return null;
  if (request.near !== near || ignored.length > 0 || total === 0 || SAYS_MORE.includes(origin.kind))
    return null;
  // A sign that means something where it is put.
  const isPlain = [near, origin.label].every((text) => !BLANK_SIGN.test(text) && !text.startsWith('$'));
  return isPlain ? origin : null;
}

async function valuesOf(locale: Locale, words: Words, view: FinderView, origin: Place) {
  const { request, found, part } = view;
  const say = { locale, t: words.t };
  const from = part.offset + 1;
  const hrefOf = (slug: string) => centerHref(locale, slug, request, true);
  const text = { [blankNear(origin.kind)]: request.near ?? '', [BLANK.label]: origin.label };
  const numbers = { [BLANK.lat]: origin.point.lat, [BLANK.lng]: origin.point.lng };
  const once = onceWords(say, found);
  const rows = await listHtml({ locale, request, origin, shown: found, from, short: false, t: words.t });
  return {
    ...within('html', { ...text, [BLANK.once]: once }, inHtml),
    ...within('data', { ...text, [BLANK.once]: once }, (one) => inData(one).slice(2, -2)),
    ...within('url', { ...text, ...numbers }, inUrl),
    ...within('json', numbers, inData),
    [`html${BLANK.rows}`]: rows,
    [`json${BLANK.pin}`]: pinsOf(say, found, origin, request, hrefOf, from).map(inData),
  };
}

const within = <T>(where: string, values: Record<string, T>, write: (value: T) => string) =>
  Object.fromEntries(Object.entries(values).map(([sign, value]) => [where + sign, write(value)]));

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
/** As React writes text. */
const inHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** As React and Next write a value for the browser: JSON, in which `$` has a meaning, inside of a string of a script. */
function inData(value: unknown): string {
  const json = JSON.stringify(value, (_, each) => {
    if (each === undefined) return '$undefined';
    return typeof each === 'string' && each.startsWith('$') ? `$${each}` : each;
  });
  return JSON.stringify(json)
    .slice(1, -1)
    .replace(/[&><\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const inUrl = (value: string | number) => new URLSearchParams([['', String(value)]]).toString().slice(1);
