import { LINK_VALID_DAYS, type LinkLanguage } from '@/domain/hospital-link/link';
import type { MailText } from '@/domain/report/report';
import { writeMail } from './write-mail';

const LINK_WORDS = {
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
  const words = LINK_WORDS[language];
  return writeMail({
    language,
    subject: words.subject(name),
    parts: [words.why(name), words.please, { link, label: words.link }, words.once],
  });
}

type Answer = {
  language: string;
  status: 'fixed' | 'not-changed';
  hospital: string;
  whatChanged: string;
  /** The whole address of the receipt. */
  link: string;
};

const ANSWER_WORDS = {
  en: {
    subject: (hospital: string) => `Your report about ${hospital}`,
    fixed: 'Thank you. What you told us was right, and the page now says so.',
    'not-changed': 'Thank you. We looked into what you told us, and the page stays as it is.',
    link: 'Your report and its answer',
    forgotten: 'This is the only mail you get from us about it. Your address is deleted once it is sent.',
  },
  es: {
    subject: (hospital: string) => `Su aviso sobre ${hospital}`,
    fixed: 'Gracias. Lo que nos dijo era correcto, y la página ya lo dice.',
    'not-changed': 'Gracias. Revisamos lo que nos dijo, y la página queda como está.',
    link: 'Su aviso y la respuesta',
    forgotten: 'Este es el único correo que le mandamos. Borramos su dirección en cuanto se envía.',
  },
};

/** Tells a reader what became of the report. Holds nothing of what the reader wrote. */
export function reportAnswerMail({ language, status, hospital, whatChanged, link }: Answer): MailText {
  const spoken = language === 'es' ? 'es' : 'en';
  const words = ANSWER_WORDS[spoken];
  return writeMail({
    language: spoken,
    subject: words.subject(hospital),
    parts: [words[status], whatChanged, { link, label: words.link }, words.forgotten],
  });
}
