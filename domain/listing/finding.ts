import type { CenterRecord } from './center';

/** One fault in the data. `warning`: a person should look, the data may still be right. */
export type Finding = {
  level: 'error' | 'warning';
  /** null: the file as a whole. */
  slug: string | null;
  field: string;
  code: string;
  message: string;
};

export type Check = (records: readonly CenterRecord[]) => Finding[];

/** Each pair once, in the order given. */
export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
