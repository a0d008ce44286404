import { DEFAULT_LOCALE, englishName, type Locale, TRANSLATIONS } from '@/domain/locale';
import { error, type LearnFinding } from './finding';
import { elementsOf, type ParsedPage, propsOf, readEnglishHead, readTranslatedHead } from './parse-page';

/** Props whose words change with the language; all others, and the numbers above all, must be the same. */
const WORDS = ['title', 'lowText', 'highText', 'restText'];

/** What must survive translation: the components in their order, with their numbers, keys and ids. */
function structureOf({ tree }: ParsedPage): string[] {
  return elementsOf(tree)
    .filter(({ name }) => name !== 'Term')
    .map((element) => {
      const props = Object.entries(propsOf(element))
        .filter(([prop]) => !WORDS.includes(prop))
        .map(
          ([prop, value]) =>
            `${prop}=${typeof value === 'string' ? value.split(/\s+/).toSorted().join('+') : value}`,
        );
      return `<${[element.name, ...props.toSorted()].join(' ')}>`;
    })
    .toSorted();
}

/** Each English page needs, in each language, a translation of its present words with the same sources and numbers. */
export function translationFindings(pages: readonly ParsedPage[]): LearnFinding[] {
  const english = pages.filter(({ locale }) => locale === DEFAULT_LOCALE);
  return TRANSLATIONS.flatMap((language) => findingsIn(language, english, pages));
}

function findingsIn(language: Locale, english: readonly ParsedPage[], pages: readonly ParsedPage[]) {
  const translated = pages.filter(({ locale }) => locale === language);
  const missing = english
    .filter(({ name }) => !translated.some((translation) => translation.name === name))
    .map(({ file }) => error(file, null, 'no-translation', `has no ${englishName(language)} translation`));
  const uneven = translated.flatMap((translation) => {
    const original = english.find(({ name }) => name === translation.name);
    if (!original) return [error(translation.file, null, 'no-original', 'has no English original')];
    return [...outdated(original, translation), ...different(original, translation)];
  });
  return [...missing, ...uneven];
}

function outdated(original: ParsedPage, translation: ParsedPage): LearnFinding[] {
  const { head } = readEnglishHead(original);
  const translated = readTranslatedHead(translation).head;
  if (!head || !translated) return [];
  const { sourceUpdatedOn, updatedOn } = translated;
  return [sourceUpdatedOn, updatedOn]
    .filter((day) => day < head.updatedOn)
    .slice(0, 1)
    .map((day) =>
      error(
        translation.file,
        1,
        'old-translation',
        `is of ${day}; the English words are of ${head.updatedOn}`,
      ),
    );
}

function different(original: ParsedPage, translation: ParsedPage): LearnFinding[] {
  const left = structureOf(original);
  const right = structureOf(translation);
  const lost = without(left, right).map((tag) => `lost ${tag}`);
  const added = without(right, left).map((tag) => `added ${tag}`);
  return [...lost, ...added].map((what) => error(translation.file, null, 'uneven-translation', what));
}

/** The items of one list that another does not hold as often. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
