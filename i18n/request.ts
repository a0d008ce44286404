import { getRequestConfig } from 'next-intl/server';
import { localeOr } from '@/domain/locale';

type Messages = { default: typeof import('@/data/messages/en.json') };

export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale);
  const { default: messages }: Messages = await import(`@/data/messages/${locale}.json`);
  // Days are calendar days without a zone: always formatted as UTC.
  return { locale, messages, timeZone: 'UTC' };
});
