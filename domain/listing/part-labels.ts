import type { Condition, Service } from './center';

export const SERVICE_NAMES = {
  pump_placement: 'Places pumps',
  robotic_placement: 'Robot-assisted placement',
  pump_refill: 'Refills pumps',
  clinical_trials: 'Clinical trials',
  second_opinion: 'Second opinion',
  virtual_visit: 'Video visit',
  transplant_program: 'Liver transplant program',
  other_regional_therapy: 'Other treatments aimed at the liver',
} as const satisfies Record<Service, string>;

export const CONDITION_NAMES = {
  crlm_unresectable: 'Colorectal, spread to the liver, not removable',
  crlm_adjuvant: 'Colorectal, after liver surgery',
  icca: 'Bile duct cancer in the liver',
  hcc: 'Liver cell cancer',
  other_liver_mets: 'Other cancers spread to the liver',
} as const satisfies Record<Condition, string>;

/** What the parts of a fact are called in the admin. */
export const ADDRESS_PARTS = {
  street: 'Street',
  city: 'City',
  region: 'State or province',
  postalCode: 'ZIP or postal code',
  country: 'Country',
} as const;
export const PIN_PARTS = {
  lat: 'Latitude',
  lng: 'Longitude',
  precision: 'What the pin marks',
  source: 'Source of the pin',
  farFromPostalCode: 'Why the pin is far from the ZIP',
} as const;
export const FAX_PARTS = { number: 'Fax number', label: 'Fax: who answers', for: 'Fax: for whom' } as const;
