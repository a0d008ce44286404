type Language = {
  /** Its own name for itself, as the language switch shows it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** The tag for dates and numbers: readers in the United States write 1,434 and 0.2 in Spanish too. */
  formatTag: string;
};

/** The languages of the public pages. `docs/languages.md` says how to add one. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', formatTag: 'en-US' },
  es: { name: 'Español', direction: 'ltr', formatTag: 'es-US' },
} as const satisfies Record<string, Language>;

/** The language of texts that are not translated yet, of the editors' pages, and of what hospitals tell us. */
const DEFAULT = 'en';

/** Everything that depends on which languages there are. Called once here, and by the test that adds a language. */
export function defineLanguages<Code extends string, Default extends Code>(
  languages: Readonly<Record<Code, Language>>,
  fallback: Default,
) {
  const codes = Object.keys(languages) as [Code, ...Code[]];
  const isLocale = (value: unknown): value is Code => codes.some((code) => code === value);
  const isLanguagePrefix = (value: unknown): value is Code => isLocale(value) && value !== fallback;

  return {
    LOCALES: codes as Readonly<typeof codes>,
    DEFAULT_LOCALE: fallback,
    isLocale,
    /** Whether a path's first part names its language. */
    isLanguagePrefix,

    /** A text's language, from wherever it comes; the default one if it is none of ours. */
    localeOr: (value: unknown): Code => (isLocale(value) ? value : fallback),

    /** A path within the site in a language: the default one has no prefix, Spanish lies under `/es`. */
    localPath(locale: Code, path: string): string {
      if (!isLanguagePrefix(locale)) return path;
      return path === '/' || path.startsWith('/?') ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
    },

    /** The other way round: `/es/centers` is `/centers` in Spanish. */
    splitLocalPath(path: string): { locale: Code; path: string } {
      const [, prefix, rest = ''] = /^\/([^/]*)(.*)$/s.exec(path) ?? [];
      return isLanguagePrefix(prefix) ? { locale: prefix, path: rest || '/' } : { locale: fallback, path };
    },

    languageName: (locale: Code): string => languages[locale].name,
    formatTag: (locale: Code): string => languages[locale].formatTag,

    /** What `<html>` says of a page: left to right needs no word. */
    htmlLanguage(locale: Code): { lang: Code; dir?: 'rtl' } {
      return languages[locale].direction === 'rtl' ? { lang: locale, dir: 'rtl' } : { lang: locale };
    },

    /** The languages that need a translation. */
    TRANSLATIONS: codes.filter((code) => code !== fallback),

    /** One value for each language. */
    forEachLocale: <Value>(make: (locale: Code) => Value) =>
      Object.fromEntries(codes.map((code) => [code, make(code)])) as Record<Code, Value>,
  };
}

export type Locale = keyof typeof LANGUAGES;
export type DefaultLocale = typeof DEFAULT;
export const {
  LOCALES,
  TRANSLATIONS,
  DEFAULT_LOCALE,
  isLocale,
  isLanguagePrefix,
  localeOr,
  localPath,
  splitLocalPath,
  languageName,
  formatTag,
  htmlLanguage,
  forEachLocale,
} = defineLanguages(LANGUAGES, DEFAULT);

/** What editors call a language: "Spanish". */
export function englishName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Also spoken by hospitals on the list; editors note in which language they were told something. */
const SPOKEN_ABROAD = ['fr', 'nl', 'de', 'it'];
export const CONTACT_LANGUAGES: readonly string[] = [...new Set<string>([...LOCALES, ...SPOKEN_ABROAD])];
