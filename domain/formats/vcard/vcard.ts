import { type Center, PHONE_AUDIENCES, type Phone } from '@/domain/listing/center';

/** A contact's values in one language; what a program reads does not depend on them. */
export type VcardWords = {
  /** Who answers a number: "For doctors’ offices only". */
  audience: (audience: Phone['for']) => string;
  fax: string;
  programPage: string;
  website: string;
  country: string;
  /** What to know before calling, one paragraph a line. */
  note: string[];
};

export type VcardContext = {
  words: VcardWords;
  /** The live page, which also names the contact for good. */
  url: string;
  /** Where this very card can be fetched again. */
  source: string;
  /** ISO 8601, the last time the listing was written. */
  changedAt: string;
  language: string;
};

const LINE_OCTETS = 75;
const utf8 = new TextEncoder();

/** RFC 6350, 3.4: the text of a value. Nothing in it ends a line or begins another. */
const value = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(',', '\\,')
    .replaceAll(/\p{Cc}/gu, '');

/** The same of one part of a value that has several, divided by semicolons. */
const partOf = (text: string) => value(text).replaceAll(';', '\\;');
const parts = (texts: (string | null)[]) => texts.map((text) => partOf(text ?? '')).join(';');

/** RFC 6868: within the quotes of a parameter. */
const parameter = (text: string) =>
  text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(/\r\n|\r|\n/g, '^n')
    .replaceAll(/\p{Cc}/gu, '');

/** RFC 6350, 3.2: no line is longer than 75 octets, and no letter is cut in two. */
function fold(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const letter of line) {
    const size = utf8.encode(letter).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(' ');
      octets = 1;
    }
    parts.push(`${parts.pop()}${letter}`);
    octets += size;
  }
  return parts.join('\r\n');
}

/** Two-part label of a line: who answers comes first, because a phone shows only the beginning. */
const labelOf = (words: VcardWords, { label, for: audience }: Pick<Phone, 'label' | 'for'>) =>
  `${words.audience(audience)}: ${label}`;

/**
 * A listing as a contact (vCard 4, RFC 6350). `X-ABLabel` is what address books show beside a number: without it a line
 * for doctors' offices would look like any other. A pin that marks only a town is left out: a contact would lead there.
 */
export function centerVcard(
  center: Center,
  { words, url, source, changedAt, language }: VcardContext,
): string {
  const { address, location } = center;
  const { street, city, region, postalCode } = address;
  const label = [street, [city, region, postalCode].filter(Boolean).join(', '), words.country]
    .filter(Boolean)
    .join('\n');
  const phones = center.phones.toSorted(
    (a, b) => PHONE_AUDIENCES.indexOf(a.for) - PHONE_AUDIENCES.indexOf(b.for),
  );
  const labelled = [
    ...phones.map((phone, index) => ({
      property: `TEL;VALUE=uri;TYPE="work,voice"${index === 0 ? ';PREF=1' : ''}:tel:${phone.number}`,
      label: labelOf(words, phone),
    })),
    ...(center.fax
      ? [
          {
            property: `TEL;VALUE=uri;TYPE="work,fax":tel:${center.fax.number}`,
            label: `${words.fax}. ${labelOf(words, center.fax)}`,
          },
        ]
      : []),
    ...(center.programUrl ? [{ property: `URL:${center.programUrl}`, label: words.programPage }] : []),
    ...(center.website ? [{ property: `URL:${center.website}`, label: words.website }] : []),
  ];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//HAI Pump Centers//EN',
    'KIND:org',
    `UID:${url}`,
    `SOURCE:${source}`,
    `FN:${value(center.name)}`,
    `ORG:${parts([center.name, ...(center.program ? [center.program] : [])])}`,
    ...labelled.flatMap(({ property, label: says }, index) => [
      `item${index + 1}.${property}`,
      `item${index + 1}.X-ABLabel:${value(says)}`,
    ]),
    ...(center.email ? [`EMAIL;TYPE=work:${value(center.email)}`] : []),
    `ADR;TYPE=work;LABEL="${parameter(label)}":;;${parts([street, city, region, postalCode, words.country])}`,
    ...(location.precision === 'city' ? [] : [`GEO:geo:${location.lat},${location.lng}`]),
    `NOTE;LANGUAGE=${language}:${value(words.note.join('\n'))}`,
    `REV:${changedAt.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
