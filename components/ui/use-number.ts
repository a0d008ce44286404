import { useLocale } from 'next-intl';
import type { Locale } from '@/i18n/locales';

/** Readers here write 1,434 and 0.2 in Spanish too. */
const AS_IN_THE_US: Record<Locale, string> = { en: 'en-US', es: 'es-US' };

/** Writes a number the way readers in the United States do, with at most so many decimals. */
export function useNumber(): (value: number, decimals?: number) => string {
  const tag = AS_IN_THE_US[useLocale()];
  return (value, decimals = 0) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: decimals }).format(value);
}
