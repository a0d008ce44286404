/**
 * Every leaf of an edit by its dotted name, as text: what a form shows, and a way to compare that no order of keys
 * disturbs. Other names stand one a line; empty lists and nulls leave nothing behind.
 */
export function flatten(value: unknown, at = ''): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map();
  if (at === 'aliases' && Array.isArray(value)) return new Map([[at, value.join('\n')]]);
  if (typeof value === 'boolean') return new Map([[at, value ? 'yes' : 'no']]);
  if (typeof value !== 'object') return new Map([[at, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...flatten(part, at === '' ? key : `${at}.${key}`)]),
  );
}

/** Whether both say the same, whatever the order of their keys. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  const [left, right] = [flatten(a, 'x'), flatten(b, 'x')];
  return left.size === right.size && [...left].every(([name, text]) => right.get(name) === text);
}
