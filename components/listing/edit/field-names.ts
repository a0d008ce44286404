import { FACT_KEYS, factOf } from '@/domain/listing/fact-keys';

/** Facts and their parts by their dotted names. */
const FACT_NAMES = Object.fromEntries(
  FACT_KEYS.flatMap((key) => {
    const { label, parts = {} } = factOf(key);
    return [
      [key, label],
      ...Object.entries(parts).map(([part, name]): [string, string] => [`${key}.${part}`, name]),
    ];
  }),
);

/** What forms ask for besides facts. */
const OTHER_NAMES: Record<string, string> = {
  why: 'Why',
  withRole: 'Whom you spoke with',
  day: 'Day',
  how: 'How',
  language: 'Language',
  reason: 'Reason',
  file: 'File',
  goodOnly: 'Rows that cannot be imported',
  version: 'Version',
  'origin.source': 'Where it comes from',
  'origin.day': 'Read or heard on',
};

const ROW_PARTS: Record<string, string> = {
  number: 'number',
  condition: 'condition',
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
const ROWS: Record<string, string> = {
  phones: 'Phone',
  mayTreat: 'May treat',
  clinicians: 'Team member',
  sources: 'Source',
};

/** What a field is called in the admin, from its dotted name in a form, a difference or an error. */
export function fieldName(dotted: string): string {
  const known = FACT_NAMES[dotted] ?? OTHER_NAMES[dotted];
  if (known) return known;
  const row = /^(phones|mayTreat|clinicians|sources)\.(\d+)(?:\.(\w+))?$/.exec(dotted);
  if (row) {
    const [, list = '', index, part] = row;
    return `${ROWS[list]} ${Number(index) + 1}${part ? `, ${ROW_PARTS[part] ?? part}` : ''}`;
  }
  const source = /^(?:source of |fieldSources\.)(.+?)(?:\.(source|day))?$/.exec(dotted);
  if (source)
    return `${source[2] === 'day' ? 'Day' : 'Source'} of ${fieldName(source[1] ?? '').toLowerCase()}`;
  return dotted;
}
