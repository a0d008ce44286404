import type { FieldSpec } from '@/components/ui/form/state';
import { LEARN_SOURCE_KINDS } from '@/domain/learn/sources';
import { DEFAULT_LOCALE, englishName, LOCALES } from '@/domain/locale';

type Typed = ReadonlyMap<string, string>;
type Choices = readonly (readonly [value: string, label: string])[];

const EMPTY_ROWS = { listed: 2, added: 1 };

function rowsIn(typed: Typed, pattern: RegExp): number {
  const rows = [...typed.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return Math.max(-1, ...rows.map(Number)) + 1;
}

/** The form of a safety notice, with what stands in it. */
export function noticeFields(
  typed: Typed,
  { isNew, sources, today }: { isNew: boolean; sources: Choices; today: string },
): FieldSpec[] {
  const at = (spec: FieldSpec): FieldSpec => ({ ...spec, value: typed.get(spec.name) ?? spec.value });
  return [
    ...WHAT,
    ...(isNew ? [NAME] : []),
    ...LOCALES.flatMap((locale) =>
      locale === DEFAULT_LOCALE
        ? words(locale, englishName(locale), false)
        : words(locale, `${englishName(locale)}, if it is translated`, true),
    ),
    ...Array.from({ length: rowsIn(typed, /^source\.(\d+)$/) + EMPTY_ROWS.listed }, (_, row) =>
      listed(row, sources),
    ),
    ...Array.from({ length: rowsIn(typed, /^new\.(\d+)\./) + EMPTY_ROWS.added }, (_, row) =>
      added(row, today),
    ).flat(),
  ].map(at);
}

const WHAT: FieldSpec[] = [
  { name: 'level', label: 'Level, as the authority calls it', help: 'For example: FDA Class I', max: 40 },
  { name: 'device', label: 'Device', max: 80 },
  { name: 'announcedOn', label: 'Announced on', type: 'date' },
  {
    name: 'identifiers',
    label: 'Lots and serial numbers',
    type: 'long',
    optional: true,
    help: 'One a line. Kept for editors: readers see only what the words below say.',
  },
  {
    name: 'editorNote',
    label: 'Notes for editors',
    type: 'long',
    optional: true,
    max: 1000,
    help: 'What is still to be found. Readers never see it; it goes when the notice is published.',
  },
];

const NAME: FieldSpec = {
  name: 'id',
  label: 'Short name in the web address',
  optional: true,
  max: 60,
  help: 'Empty: made from the English title. It stays when the title changes.',
};

const words = (language: string, group: string, optional: boolean): FieldSpec[] => [
  { name: `${language}.title`, label: 'Title', max: 120, optional, group },
  { name: `${language}.what`, label: 'What is wrong', type: 'long', max: 600, optional, group },
  { name: `${language}.howMany`, label: 'How many', type: 'long', max: 600, optional: true, group },
  { name: `${language}.whatToDo`, label: 'What to do', type: 'long', max: 600, optional: true, group },
];

const listed = (row: number, sources: Choices): FieldSpec => ({
  name: `source.${row}`,
  label: `Source ${row + 1}`,
  type: 'choice',
  choices: [['', 'None'], ...sources],
  optional: true,
  group: 'Sources from our list',
});

const KINDS = LEARN_SOURCE_KINDS.map((kind) => [kind, kind.replace('-', ' ')] as const);

function added(row: number, today: string): FieldSpec[] {
  const group = row === 0 ? 'A source that our list does not have' : `Another new source (${row + 1})`;
  const part = (
    name: string,
    label: string,
    more: Partial<Exclude<FieldSpec, { type: 'password' }>> = {},
  ): FieldSpec => ({
    name: `new.${row}.${name}`,
    label,
    optional: true,
    group,
    ...more,
  });
  return [
    part('title', 'Title of the page or paper', { max: 200, help: 'Empty: no such source.' }),
    part('publisher', 'Who published it', { max: 160 }),
    part('url', 'Web address', { max: 500 }),
    part('date', 'Date of the page (2026, 2026-11 or 2026-11-23)', { max: 10 }),
    part('readOn', 'Read on', { type: 'date', value: today }),
    part('kind', 'Kind', { type: 'choice', choices: KINDS, value: 'regulator' }),
    part('note', 'What to keep in mind about this source', { max: 200 }),
  ];
}
