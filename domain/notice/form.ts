import type { LearnSource } from '@/domain/learn/sources';
import { DEFAULT_LOCALE, forEachLocale, LOCALES, type Locale } from '@/domain/locale';
import type { FieldErrors } from '@/domain/outcome';
import { placeKey } from '@/domain/place/place-key';
import type { NoticeRecord } from './notice';

type Typed = ReadonlyMap<string, string>;
const textOf = (typed: Typed, name: string) => (typed.get(name) ?? '').replaceAll('\r\n', '\n').trim();
const orNull = (typed: Typed, name: string) => textOf(typed, name) || null;
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const WORDS = ['title', 'what', 'howMany', 'whatToDo'] as const;

function wordsOf(typed: Typed, language: Locale) {
  const at = (part: string) => `${language}.${part}`;
  if (language !== DEFAULT_LOCALE && WORDS.every((part) => textOf(typed, at(part)) === '')) return null;
  return {
    title: textOf(typed, at('title')),
    what: textOf(typed, at('what')),
    howMany: orNull(typed, at('howMany')),
    whatToDo: textOf(typed, at('whatToDo')),
  };
}

/** A short name for an address or a key, from words: "FDA: Recall 2026" → "fda-recall-2026". */
export const keyOf = (text: string): string =>
  placeKey(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');

const indexesOf = (typed: Typed, list: string): number[] =>
  [
    ...new Set([...typed.keys()].flatMap((name) => new RegExp(`^${list}\\.(\\d+)`).exec(name)?.[1] ?? [])),
  ].map(Number);

/** The notice as somebody typed it, right or wrong, and the key that each new source got, by its row. */
export function readNoticeForm(typed: Typed) {
  const rows = indexesOf(typed, 'new').filter((row) => textOf(typed, `new.${row}.title`));
  const keyOfRow = new Map(
    rows.map((row) => {
      const words = [textOf(typed, `new.${row}.publisher`), textOf(typed, `new.${row}.title`)].join(' ');
      return [row, textOf(typed, `new.${row}.key`) || keyOf(words)];
    }),
  );
  const listed = indexesOf(typed, 'source').flatMap((row) => orNull(typed, `source.${row}`) ?? []);
  const newSources = Object.fromEntries(
    rows.map((row) => [keyOfRow.get(row) ?? '', newSourceOf(typed, `new.${row}`)]),
  );
  const notice = {
    id: textOf(typed, 'id') || keyOf(textOf(typed, `${DEFAULT_LOCALE}.title`)),
    level: textOf(typed, 'level'),
    device: textOf(typed, 'device'),
    announcedOn: textOf(typed, 'announcedOn'),
    sources: [...new Set([...listed, ...keyOfRow.values()])],
    newSources,
    identifiers: linesOf(textOf(typed, 'identifiers')),
    ...forEachLocale((language) => wordsOf(typed, language)),
    editorNote: orNull(typed, 'editorNote'),
  };
  return { notice, keyOfRow };
}

const newSourceOf = (typed: Typed, at: string) => ({
  title: textOf(typed, `${at}.title`),
  publisher: textOf(typed, `${at}.publisher`),
  url: orNull(typed, `${at}.url`),
  date: orNull(typed, `${at}.date`),
  readOn: textOf(typed, `${at}.readOn`),
  kind: textOf(typed, `${at}.kind`),
  note: orNull(typed, `${at}.note`),
});

/** What stands in the form of a notice: the other way round. */
export function typedNotice(
  notice: Omit<NoticeRecord, 'newSources'> & Partial<NoticeRecord>,
): Map<string, string> {
  const added = notice.newSources ?? {};
  const listed = notice.sources.filter((key) => !(key in added));
  const { id, level, device, announcedOn, identifiers, editorNote } = notice;
  const plain = {
    ...{ id, level, device, announcedOn },
    identifiers: identifiers.join('\n'),
    editorNote: editorNote ?? '',
  };
  const words = LOCALES.flatMap((language) =>
    WORDS.map((part) => [`${language}.${part}`, notice[language]?.[part] ?? ''] as const),
  );
  return new Map([
    ...Object.entries(plain),
    ...words,
    ...listed.map((key, row) => [`source.${row}`, key] as const),
    ...Object.entries(added).flatMap(([key, source], row) => typedSource(`new.${row}`, key, source)),
  ]);
}

const typedSource = (at: string, key: string, source: LearnSource) =>
  Object.entries({ key, ...source }).map(([part, text]) => [`${at}.${part}`, text ?? ''] as const);

/** Errors by the names that the form's fields have. */
export function noticeFieldErrors(errors: FieldErrors, keyOfRow: ReadonlyMap<number, string>): FieldErrors {
  const nameOf = (path: string) => {
    const name = path.replace(/^notice\./, '');
    const [list, key, ...part] = name.split('.');
    const row = list === 'newSources' ? [...keyOfRow].find(([, given]) => given === key) : undefined;
    return row ? ['new', row[0], ...part].join('.') : name;
  };
  return Object.fromEntries(Object.entries(errors).map(([path, message]) => [nameOf(path), message]));
}
