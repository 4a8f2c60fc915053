import type { Locale as OurLocale } from '@/lib/core/locale';

declare module 'use-intl' {
  interface AppConfig {
    Locale: OurLocale;
  }
}
