import { closedKey, type HospitalNames } from '@/domain/place/hospital-names';
import { firstNotBelow, NearSpellings } from '@/domain/place/near-spellings';
import type { Place } from '@/domain/place/place';

export type Hospital = { names: HospitalNames; place: () => Place };

type Slots = readonly number[];

/** `whole`: those of which a name may be, or begin with, the text; `byWords`: those that may hold its words anywhere. */
export type Proposed = { whole: Iterable<Hospital>; byWords: Iterable<Hospital> };

/**
 * Hospitals by the words they are called by. It proposes those that may fit, in their order: of several words the one is
 * looked up that the fewest hospitals have, whoever asks looks at the rest.
 */
export class HospitalIndex {
  readonly #hospitals: Hospital[] = [];
  readonly #slots = new Map<string, number[]>();
  /** By the words that some name begins with. */
  readonly #firsts = new Map<string, number[]>();
  #vocabulary: Vocabulary | null = null;
  #closed: ClosedKeys | null = null;

  add(hospital: Hospital): void {
    const slot = this.#hospitals.push(hospital) - 1;
    const { keys, full, city } = hospital.names;
    for (const key of keys) this.#addKey(key, slot);
    for (const key of full) this.#addKey(key, slot);
    for (const word of city.split(' ')) put(this.#slots, word, slot);
    this.#vocabulary = null;
    this.#closed = null;
  }

  #addKey(key: string, slot: number): void {
    const words = key.split(' ');
    put(this.#firsts, words[0] ?? '', slot);
    for (const word of words) put(this.#slots, word, slot);
  }

  /** Where the words are written out. */
  withWords(words: readonly string[]): Proposed {
    const byWord = words.map((word) => [this.#slots.get(word) ?? []]);
    this.#closed ??= new ClosedKeys(this.#hospitals);
    const closed = this.#closed.slotsOf(closedKey(words.join(' ')));
    return this.#proposed(byWord, [this.#firsts.get(words[0] ?? '') ?? []], closed);
  }

  /** Where each word may be the beginning of one. */
  beginning(words: readonly string[]): Proposed {
    const begun = words.map((start) => this.#words().beginning(start));
    const slotsIn = (index: Map<string, Slots>) => (found: readonly string[]) =>
      found.flatMap((word) => [index.get(word) ?? []]);
    return this.#proposed(begun.map(slotsIn(this.#slots)), slotsIn(this.#firsts)(begun[0] ?? []));
  }

  #proposed(byWord: Slots[][], first: Slots[], closed: Slots = []): Proposed {
    const fewest = fewestOf(byWord);
    const begun = fewestOf([fewest, first]);
    const whole = closed.length > 0 ? [closed, ...begun] : begun;
    return { whole: this.#at(whole), byWords: this.#at(fewest) };
  }

  /** Those that may hold all the words, or what is spelled nearly so. */
  nearly(words: readonly string[]): Iterable<Hospital> {
    const byWord = words.map((word) =>
      this.#words()
        .near(word)
        .map((one) => this.#slots.get(one) ?? []),
    );
    return this.#at(fewestOf(byWord));
  }

  *#at(lists: Slots[]): Iterable<Hospital> {
    for (const slot of inOrder(lists, this.#hospitals.length)) yield this.#hospitals[slot] as Hospital;
  }

  #words(): Vocabulary {
    this.#vocabulary ??= new Vocabulary([...this.#slots.keys()]);
    return this.#vocabulary;
  }
}

/** More hospitals than there ever are. */
const SLOTS = 2 ** 20;

/** Who has a key when nobody looks at its spaces, told by a number of 32 bits for each key: now and then of another, too. */
class ClosedKeys {
  /** Number and slot in one, sorted. */
  readonly #entries: Float64Array;

  constructor(hospitals: readonly Hospital[]) {
    this.#entries = Float64Array.from(
      hospitals.flatMap(({ names: { keys, full } }, slot) =>
        [...keys, ...full].map((key) => numberOf(key) * SLOTS + slot),
      ),
    ).sort();
  }

  slotsOf(key: string): number[] {
    const first = numberOf(key) * SLOTS;
    const entries = this.#entries;
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle] ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const slots = new Set<number>();
    for (let at = low; (entries[at] ?? Infinity) < first + SLOTS; at++) slots.add((entries[at] ?? 0) - first);
    return [...slots];
  }
}

const SPACE = 32;

/** FNV-1a over all but the spaces. */
function numberOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    const letter = key.charCodeAt(at);
    if (letter !== SPACE) hash = Math.imul(hash ^ letter, 0x01000193);
  }
  return hash >>> 0;
}

class Vocabulary {
  readonly #words: readonly string[];
  readonly #spellings: NearSpellings;

  constructor(words: string[]) {
    this.#words = words.sort();
    this.#spellings = new NearSpellings(this.#words);
  }

  beginning(start: string): string[] {
    const found: string[] = [];
    for (let at = firstNotBelow(this.#words, start); this.#words[at]?.startsWith(start); at++)
      found.push(this.#words[at] ?? '');
    return found;
  }

  /** The word and what is spelled nearly so. */
  near(word: string): string[] {
    return [...new Set([word, ...this.#spellings.of(word).map(({ key }) => key)])];
  }
}

function put(index: Map<string, number[]>, word: string, slot: number): void {
  const slots = index.get(word);
  if (!slots) index.set(word, [slot]);
  else if (slots[slots.length - 1] !== slot) slots.push(slot);
}

function fewestOf(each: Slots[][]): Slots[] {
  const sizeOf = (lists: Slots[]) => lists.reduce((sum, { length }) => sum + length, 0);
  return each.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? [];
}

/** What is in any of the lists, each once. */
function* inOrder(lists: Slots[], size: number): Iterable<number> {
  const [first = [], ...more] = lists;
  if (more.length === 0) return yield* first;
  const isIn = new Uint8Array(size);
  for (const list of lists) for (const slot of list) isIn[slot] = 1;
  for (let slot = isIn.indexOf(1); slot !== -1; slot = isIn.indexOf(1, slot + 1)) yield slot;
}
