import { LINK_VALID_DAYS } from './confirm-link';
import type { MailText } from './report';

/** The letter that brings a hospital its link. In English and Spanish, because nobody knows who opens it. */
export function confirmMail({ name, link }: { name: string; link: string }): MailText {
  const oneLine = name.replaceAll(/\s+/g, ' ');
  return {
    subject: `Is this right? ${oneLine}`.slice(0, 200),
    html: null,
    text: [
      `Patients look for hospitals that offer hepatic artery infusion (HAI) pump therapy. ${oneLine} is on our list.`,
      'Please look at what it says, and tell us what is wrong. It takes about two minutes, without an account:',
      link,
      `The link works once, for ${LINK_VALID_DAYS} days. Nothing is changed before one of our editors has read your answer.`,
      `Este enlace permite al hospital confirmar o corregir lo que decimos. Funciona una vez, durante ${LINK_VALID_DAYS} días.`,
    ].join('\n\n'),
  };
}
