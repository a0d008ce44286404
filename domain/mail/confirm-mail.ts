import { LINK_VALID_DAYS, type LinkLanguage } from '@/domain/hospital-link/confirm-link';
import type { MailText } from '@/domain/report/report';
import { writeMail } from './write-mail';

const WORDS = {
  en: {
    subject: (name: string) => `Is this right? ${name}`,
    why: (name: string) =>
      `Patients look for hospitals that offer hepatic artery infusion (HAI) pump therapy. ${name} is on our list.`,
    please:
      'Please look at what it says, and tell us what is wrong. It takes about two minutes, without an account.',
    link: 'See the listing and answer',
    once: `The link works once, for ${LINK_VALID_DAYS} days. Nothing is changed before one of our editors has read your answer.`,
  },
  es: {
    subject: (name: string) => `¿Están bien estos datos? ${name}`,
    why: (name: string) =>
      `Hay pacientes que buscan hospitales que ofrezcan el tratamiento con la bomba de infusión de la arteria hepática (HAI). ${name} está en nuestra lista.`,
    please:
      'Por favor, revise lo que dice y díganos qué está mal. Toma alrededor de dos minutos y no necesita una cuenta.',
    link: 'Ver los datos y responder',
    once: `El enlace funciona una vez, durante ${LINK_VALID_DAYS} días. Nada cambia antes de que uno de nuestros editores haya leído su respuesta.`,
  },
};

/** The letter that brings a hospital its link, in the language of the page that it opens. */
export function confirmMail({
  language,
  name,
  link,
}: {
  language: LinkLanguage;
  name: string;
  link: string;
}): MailText {
  const words = WORDS[language];
  return writeMail({
    language,
    subject: words.subject(name),
    parts: [words.why(name), words.please, { link, label: words.link }, words.once],
  });
}
