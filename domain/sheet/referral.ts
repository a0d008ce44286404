import type { Locale } from '@/domain/locale';
import type { CenterSheet, SheetContact, SheetFact } from './sheet';

/** One way to reach the hospital, or the sentence that none is known. */
export type ReferralLine = { heading: string; contacts: SheetContact[]; empty: string };

/** What a doctor's office needs of one hospital, in one language. */
export type ReferralCenter = Pick<
  CenterSheet,
  'slug' | 'name' | 'about' | 'way' | 'cautions' | 'address' | 'url'
> & {
  /** Referrals first, then fax and e-mail; last, and apart, what is for patients. */
  lines: { forOffices: ReferralLine[]; forPatients: ReferralLine };
  treats: Pick<SheetFact, 'name' | 'answer' | 'says' | 'told'>[];
  /** When and how the listing was last confirmed. */
  confirmed: string;
};

/** Words of a text, and the numbers of the sources named after them. */
export type CitedRun = { text: string; strong: boolean; cites: number[] };

export type ReferralSource = {
  number: number;
  title: string;
  publisher: string;
  /** A year, month or day; null: the page carries none. */
  date: string | null;
  url: string | null;
};

/** What the text for clinicians says that stands on every referral sheet; its sources are numbered anew. */
export type ReferralText = {
  /** English where a translation is still missing. */
  language: Locale;
  fit: CitedRun[][];
  notFit: CitedRun[][];
  send: CitedRun[][];
  sources: ReferralSource[];
  sourcesReadOn: string;
  /** Which clinician has read it, and its translation; null: none yet. */
  review: Review;
  translationReview: Review;
};

type Review = { name: string; on: string } | null;
