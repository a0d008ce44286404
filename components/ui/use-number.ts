import { useLocale } from 'next-intl';
import { formatTag, type Locale } from '@/domain/locale';

/** Writes a number the way readers in the United States do, with at most so many decimals. */
export function useNumber(): (value: number, decimals?: number) => string {
  return numberIn(useLocale());
}

/** As `useNumber`, where no hook may be used. */
export function numberIn(locale: Locale): (value: number, decimals?: number) => string {
  const tag = formatTag(locale);
  return (value, decimals = 0) => formatOf(tag, decimals).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes far longer than using it, and a list of hospitals has hundreds of numbers. */
function formatOf(tag: string, decimals: number): Intl.NumberFormat {
  const key = `${tag} ${decimals}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}
