/** Slower than most adults read: health words, tired readers. */
const WORDS_PER_MINUTE = 180;

/** Whole minutes to read a text, at least one. Tags and addresses do not count. */
export function readingMinutes(mdx: string): number {
  const words = mdx.replaceAll(/<[^>]*>|\]\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return Math.max(1, Math.round(words.length / WORDS_PER_MINUTE));
}
