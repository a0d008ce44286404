import type { Condition, Service } from '@/domain/listing/center';

export const SERVICE_NAMES: Record<Service, string> = {
  pump_placement: 'Places pumps',
  robotic_placement: 'Robot-assisted placement',
  pump_refill: 'Refills pumps',
  clinical_trials: 'Clinical trials',
  second_opinion: 'Second opinion',
  virtual_visit: 'Video visit',
  transplant_program: 'Liver transplant program',
  other_regional_therapy: 'Other treatments aimed at the liver',
};

export const CONDITION_NAMES: Record<Condition, string> = {
  crlm_unresectable: 'Colorectal, spread to the liver, not removable',
  crlm_adjuvant: 'Colorectal, after liver surgery',
  icca: 'Bile duct cancer in the liver',
  hcc: 'Liver cell cancer',
  other_liver_mets: 'Other cancers spread to the liver',
};

const NAMES: Record<string, string> = {
  name: 'Name',
  healthSystem: 'Health system',
  program: 'Program',
  aliases: 'Other names',
  address: 'Address',
  'address.street': 'Street',
  'address.city': 'City',
  'address.region': 'State or province',
  'address.postalCode': 'ZIP or postal code',
  'address.country': 'Country',
  location: 'Pin',
  'location.lat': 'Latitude',
  'location.lng': 'Longitude',
  'location.precision': 'What the pin marks',
  'location.source': 'Source of the pin',
  'location.farFromPostalCode': 'Why the pin is far from the ZIP',
  phones: 'Phones',
  services: 'Services',
  conditions: 'Whom they treat',
  fax: 'Fax',
  'fax.number': 'Fax number',
  'fax.label': 'Fax: who answers',
  'fax.for': 'Fax: for whom',
  email: 'E-mail',
  website: 'Website',
  programUrl: 'Page about the pump',
  clinicians: 'Team',
  programSince: 'Pump program since',
  nciDesignation: 'NCI designation',
  npi: 'NPI',
  listing: 'How sure we are',
  status: 'Status',
  statusReason: 'Reason of the status',
  slug: 'Web address',
  sources: 'Sources',
  checkedOn: 'Pages read on',
  confirmedOn: 'Confirmed by the hospital on',
  confirmedBy: 'Confirmed by',
  editorNotes: 'Notes for editors',
  why: 'Why',
  withRole: 'Whom you spoke with',
  day: 'Day',
  how: 'How',
  language: 'Language',
  reason: 'Reason',
  file: 'File',
  goodOnly: 'Rows that cannot be taken',
  version: 'Version',
  'origin.source': 'Where it comes from',
  'origin.day': 'Read or heard on',
};

const ROW_PARTS: Record<string, string> = {
  number: 'number',
  label: 'who answers',
  for: 'for whom',
  sourceUrl: 'page it was read on',
  name: 'name',
  role: 'role',
  url: 'address',
  kind: 'kind',
  says: 'what it says',
  pageDate: 'date of the page',
  public: 'shown to readers',
};
const ROWS: Record<string, string> = { phones: 'Phone', clinicians: 'Team member', sources: 'Source' };

const ANSWERS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(SERVICE_NAMES).map(([code, name]) => [`services.${code}`, name])),
  ...Object.fromEntries(Object.entries(CONDITION_NAMES).map(([code, name]) => [`conditions.${code}`, name])),
};

/** What a field is called in the admin, from its dotted name in a form, a difference or an error. */
export function fieldName(dotted: string): string {
  const known = NAMES[dotted] ?? ANSWERS[dotted];
  if (known) return known;
  const row = /^(phones|clinicians|sources)\.(\d+)(?:\.(\w+))?$/.exec(dotted);
  if (row) {
    const [, list = '', index, part] = row;
    return `${ROWS[list]} ${Number(index) + 1}${part ? `, ${ROW_PARTS[part] ?? part}` : ''}`;
  }
  const source = /^(?:source of |fieldSources\.)(.+?)(?:\.(source|day))?$/.exec(dotted);
  if (source)
    return `${source[2] === 'day' ? 'Day' : 'Source'} of ${fieldName(source[1] ?? '').toLowerCase()}`;
  return dotted;
}
