/** Rows of the table below, used again: one is filled for each of thousands of names. */
let rows = [0, 1, 2].map(() => new Uint16Array(128));

/**
 * Edits (insert, drop, replace, swap neighbors) that turn `a` into `b`, counted up to `max`;
 * more give `max + 1`. The "optimal string alignment" form of Damerau's distance.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  if ((rows[0]?.length ?? 0) <= b.length) rows = rows.map(() => new Uint16Array(2 * b.length));
  let [beforeLast, last, current] = rows as [Uint16Array, Uint16Array, Uint16Array];
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    const letter = a.charCodeAt(row - 1);
    const before = a.charCodeAt(row - 2);
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1);
      let best = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
      best = Math.min(best, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && before === other)
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = best;
      if (best < least) least = best;
    }
    if (least > max) return max + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] ?? 0, max + 1);
}

/**
 * Whether `key` begins with `typed` but for one edit that leaves no fewer letters: one replaced, one left out, or two
 * neighbors swapped. The same as `editDistance` of 1 to one of the two beginnings, without building its table.
 */
export function beginsNearly(key: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === key[at]) at++;
  if (at === typed.length) return false;
  const goesOn = (fromTyped: number, fromKey: number) => key.startsWith(typed.slice(fromTyped), fromKey);
  if (goesOn(at + 1, at + 1) && key.length >= typed.length) return true;
  if (goesOn(at, at + 1)) return true;
  return (
    typed[at] === key[at + 1] && typed[at + 1] === key[at] && at + 1 < typed.length && goesOn(at + 2, at + 2)
  );
}

/** How many edits are forgiven in a name: in a short one every edit makes another name. */
export function editsForgiven(key: string): number {
  if (key.length < 4) return 0;
  return key.length < 8 ? 1 : 2;
}

/**
 * Which letters occur, one bit each. One edit changes at most two bits, so keys whose masks differ
 * in more than 2 × n bits are more than n edits apart: a test that spares nearly all the real comparisons.
 */
export function letterMask(key: string): number {
  let mask = 0;
  for (let index = 0; index < key.length; index++) mask |= 1 << (key.charCodeAt(index) & 31);
  return mask;
}

/** Bits that differ between two masks. */
export function maskDifference(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
