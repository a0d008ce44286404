import { isTopic, neighbors, routeOf } from '@/domain/learn/pages';
import { error, type Finding } from './finding';
import { linksOf } from './links';
import type { ParsedPage } from './parse-page';

/** Every topic ends by leading to the finder and to the next topic. */
export function missingWaysOn({ file, name, tree }: ParsedPage): Finding[] {
  if (!isTopic(name)) return [];
  const last = tree.children.at(-1);
  const urls = last ? linksOf({ type: 'root', children: [last] }).map(({ url }) => url) : [];
  const { next } = neighbors(name);
  const toFinder = urls.some((url) => url === '/' || url.startsWith('/?'));
  const toNext = next === null || urls.includes(routeOf(next));
  return [
    ...(toFinder ? [] : [error(file, null, 'no-way-on', 'the last paragraph does not lead to the finder')]),
    ...(toNext ? [] : [error(file, null, 'no-way-on', `the last paragraph does not lead to ${next}`)]),
  ];
}
