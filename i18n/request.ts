import { getRequestConfig } from 'next-intl/server';
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales';

const load: Record<Locale, () => Promise<{ default: typeof import('@/data/messages/en.json') }>> = {
  en: () => import('@/data/messages/en.json'),
  es: () => import('@/data/messages/es.json'),
};

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? DEFAULT_LOCALE;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const { default: messages } = await load[locale]();
  // Days are calendar days without a zone: always formatted as UTC.
  return { locale, messages, timeZone: 'UTC' };
});
