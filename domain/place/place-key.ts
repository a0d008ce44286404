/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const SHORT_WORDS = new Map([
  ['hts', 'heights'],
  ['spgs', 'springs'],
  ['twp', 'township'],
  ['univ', 'university'],
  ['hosp', 'hospital'],
  ['cuidad', 'ciudad'],
]);
/** Short only before another word: `Helena MT` is Montana, `Mt Vernon` is a mount. */
const SHORT_BEFORE_WORD = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['ft', 'fort'],
  ['mt', 'mount'],
  ['pt', 'point'],
]);
const SHORT_AT_START = new Map([
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
]);

function spellOut(word: string, index: number, words: string[]): string {
  const isLast = index === words.length - 1;
  return (
    SHORT_WORDS.get(word) ??
    (isLast ? undefined : SHORT_BEFORE_WORD.get(word)) ??
    (index === 0 && !isLast ? SHORT_AT_START.get(word) : undefined) ??
    word
  );
}

/**
 * The form in which names are stored and compared: lower case, no accents, no punctuation, single spaces,
 * usual short words spelled out. `St. Louis` and `SAINT LOUIS` give `saint louis`, `D.C.` gives `dc`.
 * Any string is fine, also ill-formed UTF-16; what holds no letter or digit gives ''.
 */
export function placeKey(text: string): string {
  return text
    .replace(/\p{Cs}/gu, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʻʼ`\p{Cf}]/gu, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(spellOut)
    .join(' ');
}
