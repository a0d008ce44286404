import { useTranslations } from 'next-intl';
import { slugify } from '@/components/ui/slug';
import { asTold, type SheetText } from '@/domain/sheet/sheet';
import type { Words } from '@/i18n/words';

/** Who answers, as the listing says it: in the reader's language where it is translated, else in English, marked so. */
export function lineLabel(label: string, t: Words['t']): SheetText {
  // Whether there is such a message is asked of the translator, not of its type.
  const key = `lineLabels.${slugify(label)}` as 'frame.name';
  return t.has(key) ? { text: t(key) } : asTold(label);
}

export function LineLabel({ label }: { label: string }) {
  const { text, lang } = lineLabel(label, useTranslations());
  return <span lang={lang}>{text}</span>;
}
