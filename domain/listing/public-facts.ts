import { type FactKey, isAnswer, type SourcedField } from './fact-keys';

/** What readers and other programs may see, in the order in which programs get it. A fact is private until it is named here. */
export const PUBLIC_FACTS = [
  'slug',
  'name',
  'healthSystem',
  'program',
  'address',
  'location',
  'phones',
  'fax',
  'email',
  'website',
  'programUrl',
  'conditions',
  'mayTreat',
  'services',
  'clinicians',
  'programSince',
  'lodging',
  'spanishInterpreter',
  'nciDesignation',
  'listing',
  'status',
  'sources',
  'checkedOn',
  'confirmedOn',
  'confirmedBy',
] as const satisfies readonly FactKey[];
export type PublicFact = (typeof PUBLIC_FACTS)[number];

/** Those of them that are yes, no or not stated. */
export const PUBLIC_ANSWERS = PUBLIC_FACTS.filter(isAnswer);

/** Facts whose own source and day readers see as well. What editors note as the source of another stays with them. */
export const PUBLIC_SOURCES = [
  'lodging',
  'spanishInterpreter',
  'mayTreat',
] as const satisfies readonly SourcedField[];
export type PublicSourced = (typeof PUBLIC_SOURCES)[number];
