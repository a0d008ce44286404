import en from '@/data/messages/en.json';

/** The English words, from which what people read is read back. */
export const WORDS = en;

const NCI = en.center.nci;
export const NCI_WORDS: Record<string, string> = NCI;

/** What stands for `{name}` of a message in a text; null: the text does not say it. */
export function filledIn(message: string, text: string): string | null {
  const [before = '', after = ''] = message.split(/\{\w+\}/);
  const from = text.indexOf(before);
  if (from < 0) return null;
  const rest = text.slice(from + before.length);
  const to = after === '' ? rest.length : rest.indexOf(after);
  return to < 0 ? null : rest.slice(0, to);
}

/** "November 23, 2026" → 2026-11-23; null stays null. */
export const dayOf = (text: string | null): string | null =>
  text === null ? null : new Date(`${text} UTC`).toISOString().slice(0, 10);

const names = new Intl.DisplayNames('en', { type: 'region' });
/** "United States" → US, of the countries given; null: none of them is called so. */
export const countryOf = (name: string, codes: readonly string[]): string | null =>
  codes.find((code) => names.of(code) === name) ?? null;
