import { createFormatter, createTranslator } from 'next-intl';
import type { Locale } from '@/domain/locale';

type Messages = { default: typeof import('@/data/messages/en.json') };

/** The messages and the formats of one language outside of pages: for files, feeds and whatever is no React. */
export async function wordsIn(locale: Locale) {
  const { default: messages }: Messages = await import(`../data/messages/${locale}.json`);
  return {
    locale,
    t: createTranslator({ locale, messages }),
    format: createFormatter({ locale, timeZone: 'UTC' }),
  };
}
export type Words = Awaited<ReturnType<typeof wordsIn>>;
