import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isTopic, LEARN_PAGES, neighbors, routeOf } from '@/domain/learn/pages';
import { parseLenientRequest, parseStrictRequest } from '@/domain/search/criteria-params';
import { error, type LearnFinding } from './finding';
import { lineOf, type ParsedPage } from './parse-page';

export type LinkTargets = { centers: ReadonlySet<string>; terms: ReadonlySet<string> };

const ROUTES: ReadonlySet<string> = new Set([
  ...LEARN_PAGES.map(routeOf),
  '/',
  '/centers',
  '/learn/glossary',
  '/learn/sources',
  '/developers',
  '/developers/embed',
  '/report/site',
]);

/** The paths a tree links to, as written. */
export function linksOf(tree: Root): { url: string; line: number | null }[] {
  const links: { url: string; line: number | null }[] = [];
  visit(tree, ['link', 'definition', 'image'], (node) => {
    if ('url' in node) links.push({ url: node.url, line: lineOf(node) });
  });
  return links;
}

export function deadLinks(file: string, tree: Root, known: LinkTargets): LearnFinding[] {
  return linksOf(tree).flatMap(({ url, line }) => {
    const why = whyDead(url, known);
    return why ? [error(file, line, 'dead-link', `${url}: ${why}`)] : [];
  });
}

function whyDead(url: string, { centers, terms }: LinkTargets): string | null {
  if (/^tel:\+[1-9]\d{6,14}$/.test(url)) return null;
  if (!/^\/(?!\/)/.test(url)) return 'only our own pages and tel: are linked; other sites are sources';
  const { pathname, searchParams, hash } = new URL(url, 'https://site.invalid');
  const center = /^\/centers\/([^/]+)$/.exec(pathname)?.[1];
  if (center !== undefined && !centers.has(center)) return 'no such center';
  if (center === undefined && !ROUTES.has(pathname)) return 'no such page';
  if (hash && !(pathname === '/learn/glossary' && terms.has(hash.slice(1))))
    return 'no such place on the page';
  return searchParams.size > 0 ? whyBadSearch(pathname, searchParams) : null;
}

function whyBadSearch(pathname: string, params: URLSearchParams): string | null {
  if (pathname !== '/') return 'only the finder takes a search';
  // For whom a page is made is the page's own parameter: programs have no use for it.
  const isNobody = parseLenientRequest(params).ignored.some(({ parameter }) => parameter === 'role');
  if (isNobody) return 'role is not known';
  const asked = new URLSearchParams(params);
  asked.delete('role');
  const reading = parseStrictRequest(asked);
  return reading.ok
    ? null
    : reading.errors.map(({ parameter, message }) => `${parameter} ${message}`).join(', ');
}

/** Every topic ends by leading to the finder and to the next topic. */
export function missingWaysOn({ file, name, tree }: ParsedPage): LearnFinding[] {
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
