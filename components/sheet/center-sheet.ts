import { addressLines } from '@/components/listing/address-lines';
import { markOf } from '@/components/listing/facts';
import { lineLabel } from '@/components/listing/line-label';
import { formatPhone, isPlainSwitchboard } from '@/components/listing/phone-number';
import { kmToMi } from '@/domain/geo/distance';
import {
  type Answer,
  type Center,
  CONDITIONS,
  type Condition,
  type Phone,
  SERVICES,
  type Service,
} from '@/domain/listing/center';
import { type FoundCenter, mayMean } from '@/domain/listing/center-view';
import { PUBLIC_ANSWERS } from '@/domain/listing/public-facts';
import type { Unit } from '@/domain/search/criteria';
import { asTold, type CenterSheet, type SheetContact, type SheetFact } from '@/domain/sheet/sheet';
import type { Words } from '@/i18n/words';

export type SheetOptions = { unit: Unit; url: string };

/** One hospital in the words of a language, with nothing left out that was asked about and not answered. */
export function centerSheet(found: FoundCenter, words: Words, { unit, url }: SheetOptions): CenterSheet {
  const { center } = found;
  const { t } = words;
  return {
    slug: center.slug,
    name: center.name,
    about: aboutOf(center, words),
    way: wayOf(found, words, unit),
    cautions: cautionsOf(center, words),
    contacts: [
      {
        heading: t('sheet.forPatients'),
        contacts: linesFor(center, ['patients', 'hospital'], words),
        empty: noPhone(center, words),
      },
      {
        heading: t('sheet.forDoctors'),
        contacts: linesFor(center, ['referring'], words),
        empty: t('sheet.noReferral'),
      },
      { heading: t('sheet.online'), contacts: onlineOf(center, words), empty: t('sheet.notStated') },
    ],
    address: addressOf(center, words),
    facts: factsOf(center, words),
    team: center.clinicians.map(({ name, role }) => asTold([name, role].filter(Boolean).join(', '))),
    known: knownOf(center, words),
    url,
  };
}

const dayIn = ({ format }: Words, day: string) =>
  format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium' });

function countryOf({ address }: Center, { locale }: Words): string | null {
  if (address.country === 'US') return null;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? address.country;
}

function aboutOf(center: Center, words: Words): string {
  const { city, region } = center.address;
  const place = [city, region !== city && region, countryOf(center, words)].filter(Boolean).join(', ');
  const nci = center.nciDesignation && words.t(`center.nci.${center.nciDesignation}`);
  const since = center.programSince && words.t('center.since', { year: String(center.programSince) });
  return [place, center.healthSystem, center.program, nci, since].filter(Boolean).join(' · ');
}

function wayOf(
  { center, distanceKm, bearing }: FoundCenter,
  { t, format }: Words,
  unit: Unit,
): string | null {
  if (distanceKm === null) return null;
  const value = unit === 'mi' ? kmToMi(distanceKm) : distanceKm;
  const far = format.number(value, { maximumFractionDigits: 0 });
  const toward = bearing ? t(`way.toward.${bearing}`) : t('way.here');
  const about = center.location.precision === 'city' ? `${t('way.about')} ` : '';
  return t('sheet.way', { far: `${about}${far} ${t(`way.unit.${unit}`)}`, toward });
}

function cautionsOf(center: Center, { t }: Words): string[] {
  const { status, listing, overdue, location } = center;
  return [
    status === 'paused' || status === 'planned' ? t(`center.status.${status}`) : '',
    listing === 'reported' ? t('center.reported') : '',
    overdue ? t('center.overdue') : '',
    location.precision === 'city' ? t('center.precision.city') : '',
  ].filter((caution) => caution !== '');
}

const noPhone = ({ phones }: Center, { t }: Words) =>
  phones.length > 0 ? t('center.noPatientPhone') : `${t('center.noPhone')}. ${t('center.noPhoneHelp')}`;

function linesFor({ phones, fax }: Center, audiences: Phone['for'][], words: Words): SheetContact[] {
  const isFor = (line: Pick<Phone, 'for'>) => audiences.includes(line.for);
  return [
    ...phones.filter(isFor).map((phone) => phoneContact(phone, words)),
    ...(fax && isFor(fax) ? [faxContact(fax, words)] : []),
  ];
}

export const phoneContact = (phone: Phone, { t }: Words): SheetContact => ({
  value: formatPhone(phone.number),
  href: `tel:${phone.number}`,
  says: [
    ...(isPlainSwitchboard(phone) ? [] : [lineLabel(phone.label, t)]),
    { text: t(`center.for.${phone.for}`) },
  ],
});

const faxContact = (fax: NonNullable<Center['fax']>, { t }: Words): SheetContact => ({
  value: formatPhone(fax.number),
  href: null,
  says: [{ text: t('center.fax') }, lineLabel(fax.label, t), { text: t(`center.for.${fax.for}`) }],
});

function onlineOf({ email, programUrl, website }: Center, { t }: Words): SheetContact[] {
  return [
    ...(email ? [{ value: email, href: `mailto:${email}`, says: [{ text: t('center.email') }] }] : []),
    ...(programUrl
      ? [{ value: shortOf(programUrl), href: programUrl, says: [{ text: t('center.programPage') }] }]
      : []),
    ...(website ? [{ value: shortOf(website), href: website, says: [{ text: t('center.website') }] }] : []),
  ];
}

/** As somebody would type it. */
const shortOf = (url: string) => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

const addressOf = (center: Center, words: Words): string[] => [
  ...(center.address.street === null ? [words.t('center.streetUnknown')] : []),
  ...addressLines(center, countryOf(center, words)),
];

/** What is always told, also when nobody has said anything; the others only where the hospital has. */
const ALWAYS: readonly (Service | Condition)[] = [
  'pump_placement',
  'pump_refill',
  'clinical_trials',
  'second_opinion',
  'crlm_unresectable',
  'crlm_adjuvant',
  'icca',
];

function factsOf(center: Center, words: Words): CenterSheet['facts'] {
  const { t } = words;
  const listed = confirmedAs(center, words);
  const factOf = (name: string, hint: string, answer: Answer | undefined, confirmed = listed): SheetFact => {
    const mark = markOf(answer);
    const says = t(`facts.answer.${mark}`);
    return { name, hint, answer: mark, says, told: null, confirmed: answer ? confirmed : '' };
  };
  const always = (code: string) => ALWAYS.some((one) => one === code);
  return [
    {
      heading: t('center.does'),
      facts: [
        ...SERVICES.filter((code) => always(code) || center.services[code]).map((code) =>
          factOf(t(`facts.service.${code}`), '', center.services[code]),
        ),
        ...PUBLIC_ANSWERS.map((key) => {
          const own = center.factSources[key];
          return factOf(
            t(`facts.fact.${key}`),
            '',
            center[key] ?? undefined,
            own ? t('sheet.confirmed.own', { day: dayIn(words, own.day) }) : listed,
          );
        }),
      ],
    },
    {
      heading: t('center.treats'),
      facts: CONDITIONS.filter(
        (code) => always(code) || center.conditions[code] || mayMean(center, code) !== null,
      ).map((code) => ({
        ...factOf(t(`facts.condition.${code}`), t(`facts.conditionHint.${code}`), center.conditions[code]),
        ...treated(center, code, words),
      })),
    },
  ];
}

/** Whether a condition is treated, in words; where nobody has answered, with what the source says that may mean it. */
export function treated(center: Center, code: Condition, { t }: Words): Pick<SheetFact, 'says' | 'told'> {
  const told = mayMean(center, code);
  return {
    told,
    says: told ? t('facts.mayMeanShort') : t(`facts.answer.${markOf(center.conditions[code])}`),
  };
}

/** The later of the two days, and which it was. */
export function confirmedAs({ checkedOn, confirmedOn }: Center, words: Words): string {
  return confirmedOn !== null && confirmedOn >= checkedOn
    ? words.t('sheet.confirmed.hospital', { day: dayIn(words, confirmedOn) })
    : words.t('sheet.confirmed.pages', { day: dayIn(words, checkedOn) });
}

const knownOf = (center: Center, words: Words): string[] => [
  words.t('center.checkedOn', { day: dayIn(words, center.checkedOn) }),
  center.confirmedOn
    ? words.t('center.confirmedOn', { day: dayIn(words, center.confirmedOn) })
    : words.t('center.neverConfirmed'),
  ...(center.confirmedBy ? [words.t('center.confirmedBy', { who: center.confirmedBy })] : []),
];
