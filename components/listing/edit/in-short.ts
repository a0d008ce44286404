import { formatPhone } from '@/components/listing/phone-number';
import { type FormView, typedOf } from './form-view';

/** What a folded part of the facts says, in a line. */

const said = (parts: readonly (string | false)[], nothing = 'Nothing yet'): string =>
  parts.filter(Boolean).join(' · ') || nothing;

export const placeInShort = (view: FormView): string => {
  const [street, city, region] = ['street', 'city', 'region'].map((part) => typedOf(view, `address.${part}`));
  return [street, city, `${region} ${typedOf(view, 'address.postalCode')}`.trim()].filter(Boolean).join(', ');
};

export function reachInShort(view: FormView): string {
  const phones = rowsOf(view, 'phones');
  const first = formatPhone(typedOf(view, 'phones.0.number'));
  const has = (name: string, word: string) => typedOf(view, name) !== '' && word;
  return said([
    phones === 0 ? 'No phone' : phones === 1 ? first : `${first} and ${phones - 1} more`,
    has('fax.number', 'fax'),
    has('email', 'e-mail'),
    has('website', 'website'),
    has('programUrl', 'program page'),
  ]);
}

/** How often each answer is given. @param facts dotted names, each of a fact or of a list of them */
export function answersInShort({ typed }: FormView, facts: readonly string[], all: number): string {
  const isAsked = (name: string) => facts.some((fact) => name === fact || name.startsWith(`${fact}.`));
  const given = [...typed].filter(([name]) => isAsked(name)).map(([, value]) => value);
  const count = (value: string) => given.filter((one) => one === value).length;
  const [yes, no] = [count('yes'), count('no')];
  return said([
    yes > 0 && `${yes} yes`,
    no > 0 && `${no} no`,
    all > yes + no && `${all - yes - no} not stated`,
  ]);
}

/** How many rows of a list are filled. */
export function rowsOf({ typed }: FormView, list: string): number {
  const found = [...typed.keys()].map((name) => new RegExp(`^${list}\\.(\\d+)`).exec(name)?.[1]);
  return Math.max(-1, ...found.map((index) => Number(index ?? -1))) + 1;
}

export const rowsInShort = (view: FormView, list: string, one: string, several: string): string => {
  const count = rowsOf(view, list);
  return count === 0 ? 'None yet' : `${count} ${count === 1 ? one : several}`;
};
