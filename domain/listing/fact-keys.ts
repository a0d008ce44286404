import type { Condition, Service } from './center';
import { FACTS, type Fact } from './facts';

type Facts = typeof FACTS;
export type FactKey = keyof Facts;

/** The facts that the table marks so. */
type Marked<Mark extends keyof Fact> = {
  [Key in FactKey]: Facts[Key] extends Record<Mark, true> ? Key : never;
}[FactKey];
type OfKind<Kind extends Fact['kind']> = {
  [Key in FactKey]: Facts[Key]['kind'] extends Kind ? Key : never;
}[FactKey];

export const factOf = (key: FactKey): Fact => FACTS[key];
const isFactKey = (text: string): text is FactKey => text in FACTS;
export const FACT_KEYS: readonly FactKey[] = Object.keys(FACTS).filter(isFactKey);

const isMarked =
  <Mark extends keyof Fact>(mark: Mark) =>
  (key: FactKey): key is Marked<Mark> =>
    factOf(key)[mark] === true;
const isOfKind =
  <Kind extends Fact['kind']>(...kinds: Kind[]) =>
  (key: FactKey): key is OfKind<Kind> =>
    kinds.some((kind) => kind === factOf(key).kind);

/** What an edit may say. */
export const EDIT_FACTS = FACT_KEYS.filter(
  (key): key is Exclude<FactKey, Marked<'apart'>> => !isMarked('apart')(key),
);
/** What a hospital is asked about, and may change; the position, our sources and our own judgment stay ours. */
export const isAsked = isMarked('asked');
export const ASKED_FACTS = FACT_KEYS.filter(isAsked);
/** Yes, no or not stated, as a whole. */
export const isAnswer = isOfKind('answer');
export const ANSWER_FACTS = FACT_KEYS.filter(isAnswer);

export type GroupFact = OfKind<'group'>;
export const isGroup = isOfKind('group');
export type AnsweredFact = OfKind<'answer' | 'answers'>;
/** Yes, no or not stated, as a whole or for each of its codes. */
export const isAnswered = isOfKind('answer', 'answers');

/** Of a fact that has an answer for each of its codes, each answer has a source of its own. */
export type SourcedField =
  | Exclude<Marked<'sourced'>, 'conditions' | 'services'>
  | `conditions.${Condition}`
  | `services.${Service}`;

/** The names of the pieces of a fact that two people can change without disturbing each other. */
export function partsOf(key: FactKey): string[] {
  const { kind, parts = {} } = factOf(key);
  return kind === 'answers' ? Object.keys(parts).map((code) => `${key}.${code}`) : [key];
}

const isSourced = (part: string): part is SourcedField => {
  const key = part.split('.')[0] ?? '';
  return isFactKey(key) && factOf(key).sourced === true;
};
/** The facts that can have a source and a day of their own. */
export const SOURCED_FIELDS: readonly SourcedField[] = FACT_KEYS.flatMap(partsOf).filter(isSourced);

/** The schemas of some facts, as the shape of an object. */
export function shapeOf<Key extends FactKey>(keys: readonly Key[]) {
  const entries = keys.map((key) => [key, FACTS[key].schema]);
  return Object.fromEntries(entries) as { [K in Key]: Facts[K]['schema'] };
}

/** What a listing says before anybody has said anything of it: unknown, or nothing. */
export const blankFacts = (): Record<string, unknown> =>
  structuredClone(Object.fromEntries(FACT_KEYS.map((key) => [key, factOf(key).blank])));
