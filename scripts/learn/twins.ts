import { elementsOf, propsOf } from './elements';
import { error, type Finding } from './finding';
import { readEnglishHead, readTranslatedHead } from './front-matter';
import type { ParsedPage } from './parse-page';

/** Props whose words change with the language; all others, and the numbers above all, must be the same. */
const WORDS = ['title', 'lowText', 'highText', 'restText'];

/** What must survive translation: the components in their order, with their numbers, keys and ids. */
function skeletonOf({ tree }: ParsedPage): string[] {
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

/** Each English page needs a translation made from its present words, with the same sources and numbers. */
export function twinFindings(english: readonly ParsedPage[], translated: readonly ParsedPage[]): Finding[] {
  const missing = english
    .filter(({ name }) => !translated.some((twin) => twin.name === name))
    .map(({ file }) => error(file, null, 'no-translation', 'has no Spanish twin'));
  const uneven = translated.flatMap((twin) => {
    const original = english.find(({ name }) => name === twin.name);
    if (!original) return [error(twin.file, null, 'no-original', 'has no English twin')];
    return [...outdated(original, twin), ...different(original, twin)];
  });
  return [...missing, ...uneven];
}

function outdated(original: ParsedPage, twin: ParsedPage): Finding[] {
  const { head } = readEnglishHead(original);
  const translation = readTranslatedHead(twin).head;
  if (!head || !translation) return [];
  const { sourceUpdatedOn, updatedOn } = translation;
  return [sourceUpdatedOn, updatedOn]
    .filter((day) => day < head.updatedOn)
    .slice(0, 1)
    .map((day) =>
      error(twin.file, 1, 'old-translation', `is of ${day}; the English words are of ${head.updatedOn}`),
    );
}

function different(original: ParsedPage, twin: ParsedPage): Finding[] {
  const left = skeletonOf(original);
  const right = skeletonOf(twin);
  const lost = without(left, right).map((tag) => `lost ${tag}`);
  const added = without(right, left).map((tag) => `added ${tag}`);
  return [...lost, ...added].map((what) => error(twin.file, null, 'uneven-translation', what));
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
