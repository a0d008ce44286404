import { markOf } from '@/components/listing/facts';
import { lineLabel } from '@/components/listing/line-label';
import { formatPhone } from '@/components/listing/phone-number';
import { type Center, CONDITIONS, type Condition } from '@/domain/listing/center';
import { type FoundCenter, mayMean } from '@/domain/listing/center-view';
import type { ReferralCenter } from '@/domain/sheet/referral';
import type { SheetContact } from '@/domain/sheet/sheet';
import type { Words } from '@/i18n/words';
import { centerSheet, confirmedAs, phoneContact, type SheetOptions, treated } from './center-sheet';

/** A hospital as a doctor's office needs it: how to refer, whom it says it treats, and how sure that is. */
export function referralCenter(found: FoundCenter, words: Words, options: SheetOptions): ReferralCenter {
  const { slug, name, about, way, cautions, address, url } = centerSheet(found, words, options);
  return {
    slug,
    name,
    about,
    way,
    cautions,
    address,
    url,
    lines: linesOf(found.center, words),
    treats: treatsOf(found.center, words),
    confirmed: words.t('referral.confirmed', { how: confirmedAs(found.center, words) }),
  };
}

/** What is always told; the others only where the hospital has said something. */
const ALWAYS: readonly Condition[] = ['crlm_unresectable', 'crlm_adjuvant', 'icca'];

/** Diseases by the names that clinicians use. */
const treatsOf = (center: Center, words: Words): ReferralCenter['treats'] =>
  CONDITIONS.filter(
    (code) => ALWAYS.includes(code) || center.conditions[code] || mayMean(center, code) !== null,
  ).map((code) => ({
    name: words.t(`referral.conditions.${code}`),
    answer: markOf(center.conditions[code]),
    ...treated(center, code, words),
  }));

/** A line for doctors' offices is never mixed with those for patients; what is not known is said. */
function linesOf({ phones, fax, email }: Center, words: Words): ReferralCenter['lines'] {
  const { t } = words;
  const contacts = (isReferring: boolean) =>
    phones
      .filter((phone) => (phone.for === 'referring') === isReferring)
      .map((phone) => phoneContact(phone, words));
  const faxes: SheetContact[] = fax
    ? [
        {
          value: formatPhone(fax.number),
          href: null,
          says: [lineLabel(fax.label, t), { text: t(`center.for.${fax.for}`) }],
        },
      ]
    : [];
  const mails: SheetContact[] = email ? [{ value: email, href: `mailto:${email}`, says: [] }] : [];
  return {
    forOffices: [
      {
        heading: t('referral.lines.referring'),
        contacts: contacts(true),
        empty: t('referral.lines.noReferring'),
      },
      { heading: t('referral.lines.fax'), contacts: faxes, empty: t('referral.lines.noFax') },
      { heading: t('referral.lines.email'), contacts: mails, empty: t('referral.lines.noEmail') },
    ],
    forPatients: {
      heading: t('referral.lines.patients'),
      contacts: contacts(false),
      empty: t('referral.lines.noPatients'),
    },
  };
}
