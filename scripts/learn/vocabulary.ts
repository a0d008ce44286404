import { visit } from 'unist-util-visit';
import { splitKeys } from '@/domain/learn/sources';
import { isComponent, VOCABULARY } from '@/domain/learn/vocabulary';
import { error, type LearnFinding } from './finding';
import { type Element, elementsOf, lineOf, type ParsedPage, propsOf, stringProp } from './parse-page';

export type Ids = { sources: ReadonlySet<string>; terms: ReadonlySet<string> };

/** Components, props, source keys and ids that do not exist, or that exist twice. */
export function vocabularyFindings({ file, tree }: ParsedPage, ids: Ids): LearnFinding[] {
  const elements = elementsOf(tree);
  return [
    ...expressions(file, tree),
    ...elements.flatMap((element) => [...unfit(file, element), ...unknownIds(file, element, ids)]),
    ...twice(
      file,
      elements.filter(({ name }) => name === 'Ask'),
    ),
  ];
}

function expressions(file: string, tree: ParsedPage['tree']): LearnFinding[] {
  const findings: LearnFinding[] = [];
  visit(tree, ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'html'], (node) => {
    const line = node.position?.start.line ?? null;
    findings.push(error(file, line, 'code', 'text only: no import, export, {expression} or HTML'));
  });
  return findings;
}

function unfit(file: string, element: Element): LearnFinding[] {
  const name = element.name ?? '';
  if (!isComponent(name)) return [error(file, lineOf(element), 'unknown-component', `<${name}>`)];
  const reading = VOCABULARY[name].safeParse(propsOf(element));
  if (reading.success) return [];
  return reading.error.issues.map(({ path, message }) =>
    error(file, lineOf(element), 'bad-prop', `<${name}> ${path.join('.')}: ${message}`),
  );
}

function unknownIds(file: string, element: Element, { sources, terms }: Ids): LearnFinding[] {
  const term = element.name === 'Term' ? stringProp(element, 'id') : '';
  return [
    ...splitKeys(stringProp(element, 'k'))
      .filter((key) => !sources.has(key))
      .map((key) => error(file, lineOf(element), 'unknown-source', `no source "${key}"`)),
    ...(term && !terms.has(term) ? [error(file, lineOf(element), 'unknown-term', `no term "${term}"`)] : []),
  ];
}

function twice(file: string, asks: readonly Element[]): LearnFinding[] {
  const ids = asks.map((ask) => stringProp(ask, 'id'));
  return asks
    .filter((_, index) => ids.indexOf(ids[index] ?? '') < index)
    .map((ask) => error(file, lineOf(ask), 'duplicate-ask', `id "${stringProp(ask, 'id')}" is used twice`));
}
