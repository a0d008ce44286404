import { useLocale } from 'next-intl';
import { formatTag } from '@/domain/locale';

/** Writes a number the way readers in the United States do, with at most so many decimals. */
export function useNumber(): (value: number, decimals?: number) => string {
  const tag = formatTag(useLocale());
  return (value, decimals = 0) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: decimals }).format(value);
}
