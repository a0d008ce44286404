import 'server-only';
import { routeOf } from '@/domain/learn/pages';
import { localPath } from '@/domain/locale';
import { env } from '../env';
import type { LearnText } from './pages';

/** schema.org: only what the page itself shows. `lastReviewed` waits for a clinician's name. */
export function pageJsonLd(text: LearnText): object {
  const url = new URL(localPath(text.language, routeOf(text.page)), env().PUBLIC_URL).href;
  const page = {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    name: text.title,
    description: text.summary,
    inLanguage: text.language,
    dateModified: text.updatedOn,
  };
  return text.medical ? { ...page, ...medicine(text) } : { ...page, '@type': 'WebPage' };
}

function medicine({ review, audience }: LearnText): object {
  return {
    '@type': 'MedicalWebPage',
    lastReviewed: review?.on,
    reviewedBy: review ? { '@type': 'Person', name: review.name } : undefined,
    medicalAudience: {
      '@type': 'MedicalAudience',
      audienceType: audience === 'clinicians' ? 'Clinician' : 'Patient',
    },
    about: {
      '@type': 'MedicalTherapy',
      name: 'Hepatic artery infusion (HAI) pump therapy',
      alternateName: 'Hepatic artery infusion chemotherapy',
    },
  };
}
