import type { FieldSpec } from '@/components/ui/form/state';
import { KIND_CHOICES } from './rows';

const WHERE = 'Where it is';
const PROOF = 'How you know';

/** What a new listing begins with; the names are those of the listing's own form. */
export const NEW_LISTING_FIELDS: FieldSpec[] = [
  { name: 'name', label: 'Name of the hospital', max: 160 },
  { name: 'address.street', label: 'Street', max: 160, optional: true, group: WHERE },
  { name: 'address.city', label: 'City', max: 80, group: WHERE },
  {
    name: 'address.region',
    label: 'State or province',
    max: 80,
    group: WHERE,
    help: 'In the US two letters: OH',
  },
  { name: 'address.postalCode', label: 'ZIP or postal code', max: 16, optional: true, group: WHERE },
  { name: 'address.country', label: 'Country, two letters', max: 2, value: 'US', group: WHERE },
  {
    name: 'location.lat',
    label: 'Latitude',
    optional: true,
    group: WHERE,
    help: 'Leave both empty: the pin is set to the town of the address, and you can move it on the next page.',
  },
  { name: 'location.lng', label: 'Longitude', optional: true, group: WHERE },
  { name: 'sources.0.url', label: 'Page that says so', max: 500, group: PROOF, help: 'Begins with https://' },
  { name: 'sources.0.kind', label: 'Kind of page', type: 'choice', choices: KIND_CHOICES, group: PROOF },
  { name: 'sources.0.says', label: 'What it says, in one line', max: 500, group: PROOF },
  {
    name: 'slug',
    label: 'Web address (/centers/…)',
    max: 80,
    optional: true,
    group: 'Address on this site',
    help: 'Empty: made from name, city and state.',
  },
];
