import { editDistance, editsForgiven, letterMask, maskDifference } from './spelling';

/**
 * Many keys, of which those that are spelled nearly like a text are told. They are compared one by one: with the letter
 * masks that takes less than a trigram index needs for its candidates, and misses nothing within the edits forgiven.
 */
export class NearSpellings {
  readonly #lengths: Uint8Array;
  readonly #masks: Int32Array;

  constructor(readonly keys: readonly string[]) {
    this.#lengths = Uint8Array.from(keys, ({ length }) => Math.min(length, 255));
    this.#masks = Int32Array.from(keys, letterMask);
  }

  /** The keys that are as many edits away as are forgiven, with how many those are: 0 is `text` itself. */
  of(text: string): { key: string; edits: number }[] {
    const max = editsForgiven(text);
    if (max === 0) return [];
    const mask = letterMask(text);
    const near: { key: string; edits: number }[] = [];
    for (let at = 0; at < this.keys.length; at++) {
      if (Math.abs((this.#lengths[at] ?? 0) - text.length) > max) continue;
      if (maskDifference(mask, this.#masks[at] ?? 0) > 2 * max) continue;
      const key = this.keys[at] ?? '';
      const edits = editDistance(text, key, max);
      if (edits <= max) near.push({ key, edits });
    }
    return near;
  }
}

/** Where in sorted keys the first one stands that is not below `key`. */
export function firstNotBelow(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
