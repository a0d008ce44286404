import 'server-only';
import { routeOf } from '@/domain/learn/pages';
import { localPath } from '@/i18n/locales';
import { env } from '../env';
import type { LearnText } from './pages';

/** schema.org MedicalWebPage: only what the page itself shows. `lastReviewed` waits for a clinician's name. */
export function medicalPageJsonLd(text: LearnText): object {
  const url = new URL(localPath(text.language, routeOf(text.page)), env().PUBLIC_URL).href;
  const { review } = text;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: text.title,
    description: text.summary,
    inLanguage: text.language,
    dateModified: text.updatedOn,
    lastReviewed: review?.on,
    reviewedBy: review ? { '@type': 'Person', name: review.name } : undefined,
    medicalAudience: {
      '@type': 'MedicalAudience',
      audienceType: text.audience === 'clinicians' ? 'Clinician' : 'Patient',
    },
    about: {
      '@type': 'MedicalTherapy',
      name: 'Hepatic artery infusion (HAI) pump therapy',
      alternateName: 'Hepatic artery infusion chemotherapy',
    },
  };
}
