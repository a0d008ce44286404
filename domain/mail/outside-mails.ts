import { LINK_VALID_DAYS } from '@/domain/hospital-link/link';
import type { Locale } from '@/domain/locale';
import type { MailText } from '@/domain/report/report';
import { writeMail } from './write-mail';

/** The group `mail` of the messages, in the language of the mail. */
export type MailWords = (key: MailKey, values?: Record<string, string | number>) => string;
type MailKey =
  | `ask.${'subject' | 'why' | 'please' | 'link' | 'once'}`
  | `answer.${'subject' | 'fixed' | 'notChanged' | 'link' | 'forgotten'}`
  | `answer.${'missing' | 'general'}.${'subject' | 'fixed' | 'notChanged'}`;

type Ask = {
  language: Locale;
  name: string;
  /** The whole address of the page that the link opens. */
  link: string;
};

/** The letter that brings a hospital its link, in the language of the page that it opens. */
export function confirmMail({ language, name, link }: Ask, t: MailWords): MailText {
  return writeMail({
    language,
    subject: t('ask.subject', { name }),
    parts: [
      t('ask.why', { name }),
      t('ask.please'),
      { link, label: t('ask.link') },
      t('ask.once', { days: LINK_VALID_DAYS }),
    ],
  });
}

type ReportAnswer = {
  language: Locale;
  status: 'fixed' | 'not-changed';
  /** The name of a hospital without a listing is the reader's word, and so is not here. */
  about: { kind: 'listing'; hospital: string } | { kind: 'missing' | 'general' };
  whatChanged: string;
  /** The whole address of the receipt. */
  link: string;
};

/** Tells a reader what became of the report. Holds nothing of what the reader wrote. */
export function reportAnswerMail(
  { language, status, about, whatChanged, link }: ReportAnswer,
  t: MailWords,
): MailText {
  const isFixed = status === 'fixed';
  const outcome =
    about.kind === 'listing'
      ? t(isFixed ? 'answer.fixed' : 'answer.notChanged')
      : t(isFixed ? `answer.${about.kind}.fixed` : `answer.${about.kind}.notChanged`);
  return writeMail({
    language,
    subject:
      about.kind === 'listing'
        ? t('answer.subject', { hospital: about.hospital })
        : t(`answer.${about.kind}.subject`),
    parts: [outcome, whatChanged, { link, label: t('answer.link') }, t('answer.forgotten')],
  });
}
