import { LINK_VALID_DAYS } from './confirm-link';
import { writeMail } from './mail-texts/write-mail';
import type { MailText } from './report';

/** The letter that brings a hospital its link. In English and Spanish, because nobody knows who opens it. */
export const confirmMail = ({ name, link }: { name: string; link: string }): MailText =>
  writeMail({
    language: 'en',
    subject: `Is this right? ${name}`,
    parts: [
      `Patients look for hospitals that offer hepatic artery infusion (HAI) pump therapy. ${name} is on our list.`,
      'Please look at what it says, and tell us what is wrong. It takes about two minutes, without an account.',
      { link, label: 'See the listing and answer' },
      `The link works once, for ${LINK_VALID_DAYS} days. Nothing is changed before one of our editors has read your answer.`,
      `Este enlace permite al hospital confirmar o corregir lo que decimos. Funciona una vez, durante ${LINK_VALID_DAYS} días.`,
    ],
  });
