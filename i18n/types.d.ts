import type { Locale } from '@/domain/locale';
import type messages from '../data/messages/en.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
