import { formatTag, type Locale } from '@/domain/locale';

/** `2026-11-23` as "November 23, 2026". A calendar day has no zone, so it is read and shown as UTC. */
export function formatDay(locale: Locale, day: string): string {
  const form = new Intl.DateTimeFormat(formatTag(locale), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return form.format(new Date(`${day}T00:00:00Z`));
}
