import { fieldName } from '@/components/listing/edit/field-names';
import { formatPhone } from '@/components/listing/phone-number';
import { STATUS_WORDS, SURE_WORDS } from '@/components/listing/table/words';
import { regionName } from '@/domain/listing/by-region';
import { CONDITION_NAMES, SERVICE_NAMES } from '@/domain/listing/part-labels';
import { sayDay, sayInstant } from './days';

const CODES = new Map<string, string>([
  ...Object.entries(CONDITION_NAMES),
  ...Object.entries(SERVICE_NAMES),
  ['program_page', 'hospital’s own page'],
  ['news_release', 'news release'],
  ['cancer_center', 'cancer center'],
]);

/** Words that were kept with numbers, days and codes as programs write them, as people write them. */
export const plainWords = (text: string): string =>
  text
    .replace(/\+\d{7,15}/g, formatPhone)
    .replace(/\b(US|CA)-([A-Z]{2})\b/g, (_, country: string, region: string) => regionName(country, region))
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, sayInstant)
    .replace(/(?<![\w/-])\d{4}-\d\d-\d\d(?![\w-])/g, sayDay)
    .replace(
      /(?<![\w/.-])[a-z]+(_[a-z]+)+(?![\w/])/g,
      (code) => CODES.get(code) ?? code.replaceAll('_', ' '),
    );

/** Facts whose value is a code, with the words that the table of listings has for it. */
const VALUES: Record<string, Record<string, string>> = {
  listing: SURE_WORDS,
  status: STATUS_WORDS,
  nciDesignation: { comprehensive: 'Comprehensive cancer center', cancer_center: 'Cancer center' },
};

/** What stands in a fact, as people write it. */
export const plainValue = (field: string, text: string): string => VALUES[field]?.[text] ?? plainWords(text);

/** The name of a detail as the log keeps it: `services.pump_refill`, `withRole`, `changed.0`. */
export function plainName(name: string): string {
  const bare = name.replace(/\.\d+$/, '');
  const known = fieldName(bare);
  return known === bare
    ? plainWords(bare.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('.', ' ')).toLowerCase()
    : known;
}

/** What the log keeps of a detail; of a fact's dotted name, what people call the fact. */
export const plainDetail = (text: string): string =>
  /^(source of )?[a-z][A-Za-z]*(\.\w+)*$/.test(text)
    ? fieldName(text).replaceAll('_', ' ')
    : plainWords(text);
