import type { Sheet } from '@/domain/sheet/sheet';
import type { Words } from '@/i18n/words';

/** What one paper is about. */
type Contents = Pick<Sheet, 'language' | 'title' | 'url' | 'centers'> &
  Partial<Pick<Sheet, 'leftOut' | 'lead'>> & {
    /** The day it is printed, `2026-11-26`. */
    day: string;
  };

export const QUESTIONS = ['fit', 'only', 'many', 'refills', 'send', 'cost'] as const;

/** A paper of one hospital or of several, with what every paper says. */
export function makeSheet(
  { day, leftOut = [], lead = [], ...contents }: Contents,
  { t, format }: Words,
): Sheet {
  const printed = format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'long' });
  return {
    ...contents,
    leftOut,
    lead,
    site: t('frame.name'),
    printed: t('sheet.printed', { day: printed }),
    callFirst: t('sheet.callFirst'),
    questions: {
      heading: t('sheet.questions.heading'),
      list: QUESTIONS.map((question) => t(`sheet.questions.${question}`)),
    },
    notes: t('sheet.notes'),
    scan: { heading: t('sheet.scan.heading'), help: t('sheet.scan.help'), alt: t('sheet.scan.alt') },
    words: {
      does: t('sheet.fact'),
      answer: t('sheet.answer'),
      confirmed: t('sheet.confirmed.heading'),
      reach: t('center.reach'),
      team: t('center.team'),
      known: t('center.know'),
    },
    notStated: t('center.notStated'),
    foot: t('sheet.foot'),
  };
}
