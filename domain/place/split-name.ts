/** What the end of a text says about where the place lies. `region`: null means anywhere in the country. */
export type Surroundings = { country: string; region: string | null };

export type SplitName = { name: string; within: Surroundings | null };

const LONGEST_ENDING_WORDS = 6;

/**
 * All ways to read a key as "name" or "name, where": `kansas city mo` is the name itself, or `kansas city` in
 * Missouri. `whereIs` knows states, provinces and countries by key. Readings with a place come first, longest first.
 */
export function splitName(key: string, whereIs: (ending: string) => Surroundings[]): SplitName[] {
  const words = key.split(' ');
  const readings: SplitName[] = [];
  for (let count = Math.min(LONGEST_ENDING_WORDS, words.length - 1); count > 0; count--) {
    const name = words.slice(0, -count).join(' ');
    for (const within of whereIs(words.slice(-count).join(' '))) readings.push({ name, within });
  }
  return [...readings, { name: key, within: null }];
}
