import type { Answer } from '@/domain/listing/center';
import { DEFAULT_LOCALE, type Locale } from '@/domain/locale';

export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/** Where paper is Letter; elsewhere it is A4. */
const LETTER_COUNTRIES = ['US', 'CA', 'MX', 'PR', 'PH', 'CL', 'CO', 'VE'];

/** What was asked for; else the paper of where the hospitals are, since that is where most readers are, too. */
export function paperOf(asked: string | null, countries: readonly string[]): Paper {
  const known = PAPERS.find((paper) => paper === asked?.toLowerCase());
  if (known) return known;
  const abroad = countries.length > 0 && !countries.some((country) => LETTER_COUNTRIES.includes(country));
  return abroad ? 'a4' : 'letter';
}

/** A text, and the language it is in if that is not the sheet's: labels and roles are told as the hospital says them. */
export type SheetText = { text: string; lang?: Locale };
/** How hospitals' own words are marked. */
export const asTold = (text: string): SheetText => ({ text, lang: DEFAULT_LOCALE });

/** One way to reach them: the number first, because it is what is looked for; then who answers. */
export type SheetContact = { value: string; href: string | null; says: SheetText[] };
export type SheetFact = {
  name: string;
  /** What the name leaves open; empty: nothing. */
  hint: string;
  answer: Answer | 'unknown';
  says: string;
  /** The source's own words, where they may mean it and nobody has answered; null: there are none. */
  told: string | null;
  /** When and how this was last confirmed; empty: nothing is known that could have been. */
  confirmed: string;
};

/** All that paper says of one hospital, in one language. Page and PDF are made from the same. */
export type CenterSheet = {
  slug: string;
  name: string;
  /** City, program, designation. */
  about: string;
  /** From the reader's place; null: nothing was measured. */
  way: string | null;
  /** What must be known first: paused, only reported, not checked for long. */
  cautions: string[];
  contacts: { heading: string; contacts: SheetContact[]; empty: string }[];
  address: string[];
  facts: { heading: string; facts: SheetFact[] }[];
  team: SheetText[];
  /** When and how the listing was last confirmed. */
  known: string[];
  /** The live page. */
  url: string;
};

/** What stands on every paper, whatever hospitals are on it. */
export type Sheet = {
  language: Locale;
  site: string;
  title: string;
  lead: string[];
  printed: string;
  callFirst: string;
  /** What was asked for and is not on the paper, and why. */
  leftOut: string[];
  centers: CenterSheet[];
  questions: { heading: string; list: string[] };
  notes: string;
  /** The way back to today's version. */
  scan: { heading: string; help: string; alt: string };
  /** The page that this is the paper of. */
  url: string;
  words: { does: string; answer: string; confirmed: string; reach: string; team: string; known: string };
  notStated: string;
  foot: string;
};
