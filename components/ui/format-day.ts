import { formatTag, type Locale } from '@/domain/locale';

/** `2026-11-23` as "November 23, 2026". A calendar day has no zone, so it is read and shown as UTC. */
export function formatDay(locale: Locale, day: string): string {
  return formOf(locale, 'long').format(new Date(`${day}T00:00:00Z`));
}

/** `2026-11-23` as "Nov 23, 2026". */
export function mediumDay(locale: Locale, day: string): string {
  return formOf(locale, 'medium').format(new Date(`${day}T00:00:00Z`));
}

const forms = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it. */
function formOf(locale: Locale, dateStyle: 'long' | 'medium'): Intl.DateTimeFormat {
  const key = `${locale} ${dateStyle}`;
  const form = forms.get(key) ?? new Intl.DateTimeFormat(formatTag(locale), { dateStyle, timeZone: 'UTC' });
  forms.set(key, form);
  return form;
}
