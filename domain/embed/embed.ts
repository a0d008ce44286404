import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale, localPath } from '@/domain/locale';
import { oneOf, ParamReader, typed } from '@/domain/params';
import { PLACE_TEXT_MAX } from '@/domain/place/place';

/** `auto`: as the reader's device is set. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const forEachTheme = <Value>(make: (theme: Theme) => Value) =>
  Object.fromEntries(THEMES.map((theme) => [theme, make(theme)])) as Record<Theme, Value>;

/**
 * The attributes of `<hai-pump-centers>`, which are also the parameters of `/embed`: those of a search (docs of
 * `domain/search/criteria-params.ts`) and how the frame looks. `condition` and `service` may hold several, with spaces.
 */
export const EMBED_ATTRIBUTES = [
  'near',
  'radius',
  'unit',
  'region',
  'country',
  'condition',
  'service',
  'q',
  'sort',
  'limit',
  'lang',
  'theme',
] as const;
export type EmbedAttribute = (typeof EMBED_ATTRIBUTES)[number];
export type EmbedAttributes = Partial<Record<EmbedAttribute, string>>;

/** So many hospitals a frame lists if it is not told otherwise, and at most. */
export const EMBED_ROWS = 5;
const EMBED_ROWS_MAX = 20;

/**
 * How tall the frame asks to be once its reader has searched in it, in CSS pixels. A height that followed what was found
 * would tell the embedding page where its reader searched.
 */
export const OWN_HEIGHT = 720;

/** What a frame's address says beside its search. */
export type Frame = {
  locale: Locale;
  theme: Theme;
  /** How many hospitals are listed. */
  rows: number;
  /** The origin of the page around the frame, which alone is told how tall it is; null: nobody is. */
  parent: string | null;
  /** The reader has searched in the frame: what it shows is no longer what the page around it asked for. */
  isOwn: boolean;
};

/** Reads leniently, as pages do. `locale`: the language that the path names; `lang` names another. */
export function readFrame(params: URLSearchParams, locale: Locale): Frame {
  const [lang, theme, limit] = [params.get('lang'), params.get('theme'), Number(params.get('limit'))];
  const isCount = Number.isInteger(limit) && limit >= 1;
  return {
    locale: isLocale(lang) ? lang : locale,
    theme: THEMES.find((known) => known === theme) ?? 'auto',
    rows: isCount ? Math.min(limit, EMBED_ROWS_MAX) : EMBED_ROWS,
    parent: readOrigin(params.get('parent')),
    isOwn: params.has('own'),
  };
}

/** A site's origin exactly as a browser writes it; null: it is none, `*` and `null` among them. */
export function readOrigin(value: string | null): string | null {
  if (value === null || !/^https?:\/\//.test(value) || !URL.canParse(value)) return null;
  return new URL(value).origin === value ? value : null;
}

/** What a form in the frame must hand on: all of its address but the place, and that the reader now searches. */
export function handOn(params: URLSearchParams): [name: string, value: string][] {
  const kept = [...EMBED_ATTRIBUTES.filter((name) => name !== 'near'), 'parent'];
  const pairs = kept.flatMap((name) => params.getAll(name).map((value): [string, string] => [name, value]));
  return [...pairs, ['own', '1']];
}

/** The same frame for another place that its reader chose. */
export const embedHref = (locale: Locale, params: URLSearchParams, near: string): string =>
  localPath(locale, `/embed?${new URLSearchParams([['near', near], ...handOn(params)])}`);

/** The frame's address for these attributes, as `/embed.js` builds it: a path without its language. */
export function embedAddress(attributes: EmbedAttributes): string {
  const params = new URLSearchParams();
  for (const name of EMBED_ATTRIBUTES) {
    const value = attributes[name]?.trim();
    if (!value) continue;
    const values = name === 'condition' || name === 'service' ? value.split(/\s+/) : [value];
    for (const each of values) params.append(name, each);
  }
  return params.size > 0 ? `/embed?${params}` : '/embed';
}

/** What the page that makes the snippet was asked for; whatever cannot be used is left out. */
export function readBuilder(params: URLSearchParams): EmbedAttributes {
  const reader = new ParamReader(params);
  const given = {
    near: reader.one('near', typed(PLACE_TEXT_MAX)),
    region: reader.one('region', typed(80)),
    lang: reader.one('lang', oneOf(LOCALES)),
    theme: reader.one('theme', oneOf(THEMES)),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

const escapeAttribute = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

type SnippetWords = {
  /** The site's address, without a path. */
  site: string;
  /** What stands there until the script has run, and where there is none. */
  link: { href: string; text: string };
};

/** The HTML to paste into another page. */
export function embedSnippet(attributes: EmbedAttributes, { site, link }: SnippetWords): string {
  const given = EMBED_ATTRIBUTES.flatMap((name) => {
    const value = attributes[name]?.trim();
    const isDefault = (name === 'lang' && value === DEFAULT_LOCALE) || (name === 'theme' && value === 'auto');
    return value && !isDefault ? [` ${name}="${escapeAttribute(value)}"`] : [];
  });
  return [
    `<script async src="${site}/embed.js"></script>`,
    `<hai-pump-centers${given.join('')}>`,
    `  <a href="${escapeAttribute(link.href)}">${escapeAttribute(link.text)}</a>`,
    '</hai-pump-centers>',
  ].join('\n');
}
