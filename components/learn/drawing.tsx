import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { DrawingFigure, type DrawingName } from './drawing-figure';

/** A drawing for any server page; inside MDX the translator is at hand, so `DrawingFigure` is used directly. */
export async function Drawing({ name, locale }: { name: DrawingName; locale: Locale }) {
  return <DrawingFigure name={name} t={await getTranslations({ locale })} />;
}
