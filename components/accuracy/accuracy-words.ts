import type { useFormatter, useTranslations } from 'next-intl';

/** Handed in: the page around the numbers is rendered once, where no hook works. */
export type AccuracyWords = {
  t: ReturnType<typeof useTranslations<'accuracy'>>;
  format: ReturnType<typeof useFormatter>;
};
