import ICAL from 'ical.js';
import type { Center } from '@/domain/listing/center';
import { keyOf, orNull, textOf } from './ask.fixture';
import type { ReadFacts } from './facts.fixture';
import { countryOf, dayOf, filledIn, WORDS } from './words.fixture';

const { center: says, proof } = WORDS;

/** The parser does not know whose property this is, and leaves its text as it stands in the file. */
const unescaped = (line: ICAL.Property) => String(line.getFirstValue()).replaceAll(/\\([,;\\])/g, '$1');

function fromCard(text: string, countries: readonly string[]): ReadFacts {
  const card = new ICAL.Component(ICAL.parse(text));
  const value = (name: string) => orNull(card.getFirstPropertyValue(name));
  const [, , street, city, region, postalCode, country] = card.getFirstPropertyValue(
    'adr',
  ) as unknown as string[];
  // What an address book shows beside a line stands in another line of the same group.
  const labels = new Map(
    card.getAllProperties('x-ablabel').map((line) => [line.getFirstParameter('group'), unescaped(line)]),
  );
  const labelOf = (line: ICAL.Property) => labels.get(line.getFirstParameter('group')) ?? '';
  const lineOf = (line: ICAL.Property) => {
    const label = labelOf(line).replace(`${says.fax}. `, '');
    const audience = Object.entries(says.for).find(([, words]) => label.startsWith(`${words}: `));
    return `${String(line.getFirstValue()).replace('tel:', '')} ${audience?.[0]} ${label.slice((audience?.[1].length ?? 0) + 2)}`;
  };
  const numbers = card.getAllProperties('tel');
  const isFax = (line: ICAL.Property) => [line.getParameter('type')].flat().includes('fax');
  const link = (label: string) =>
    orNull(
      card
        .getAllProperties('url')
        .find((line) => labelOf(line) === label)
        ?.getFirstValue(),
    );
  const organization = card.getFirstProperty('org')?.getValues().flat().map(String) ?? [];
  const geo = value('geo');
  const note = value('note') ?? '';
  const one = (template: string) =>
    note
      .split('\n')
      .map((line) => filledIn(template, line))
      .find(Boolean) ?? null;
  return {
    slug: value('uid')?.split('/').at(-1) ?? '',
    name: value('fn') ?? '',
    program: organization[1] ?? null,
    street: orNull(street),
    city: city ?? '',
    region: region ?? '',
    postalCode: orNull(postalCode),
    country: countryOf(country ?? '', countries) ?? '',
    position: geo?.replace('geo:', '') ?? null,
    precision: geo ? null : 'city',
    phones: numbers
      .filter((line) => !isFax(line))
      .map(lineOf)
      .toSorted(),
    fax: numbers.filter(isFax).map(lineOf)[0] ?? null,
    email: value('email'),
    website: link(says.website),
    programUrl: link(says.programPage),
    listing: note.includes(proof.reported) ? 'reported' : 'confirmed',
    status: keyOf(says.status, note.split('\n')[0]) ?? 'active',
    checkedOn: dayOf(one(says.checkedOn)),
    confirmedOn: dayOf(one(says.confirmedOn)),
    confirmedBy: one(says.confirmedBy)?.replace(/\.$/, '') ?? null,
  };
}

export async function readVcards(centers: readonly Center[]) {
  const countries = centers.map(({ address }) => address.country);
  return Promise.all(
    centers.map(async ({ slug }) => fromCard(await textOf(`/centers/${slug}.vcf`), countries)),
  );
}
