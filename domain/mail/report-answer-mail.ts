import type { MailText } from '@/domain/report/report';
import { writeMail } from './write-mail';

type Answer = {
  language: string;
  status: 'fixed' | 'not-changed';
  hospital: string;
  whatChanged: string;
  /** The whole address of the receipt. */
  link: string;
};

const WORDS = {
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
  const words = WORDS[spoken];
  return writeMail({
    language: spoken,
    subject: words.subject(hospital),
    parts: [words[status], whatChanged, { link, label: words.link }, words.forgotten],
  });
}
