import { splitKeys } from '@/domain/learn/sources';
import type { LearnData } from './data-files';
import { elementsOf, stringProp } from './elements';
import type { Finding } from './finding';
import type { ParsedPage } from './parse-page';

/** Sources that no page and no notice names: either a sentence is missing or the source may go. */
export function unusedSources(pages: readonly ParsedPage[], { sources, notices }: LearnData): Finding[] {
  const used = new Set([
    ...pages.flatMap(({ tree }) =>
      elementsOf(tree).flatMap((element) => splitKeys(stringProp(element, 'k'))),
    ),
    ...notices.flatMap((notice) => notice.sources),
  ]);
  return Object.keys(sources)
    .filter((key) => !used.has(key))
    .map((key) => ({
      level: 'warning',
      file: 'data/learn/sources.json',
      line: null,
      code: 'unused-source',
      message: `"${key}" is not used`,
    }));
}
