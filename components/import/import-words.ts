import type { ImportPart, ImportStatus } from '@/domain/import/batch';

export const STATUS_WORDS: Record<ImportStatus, string> = {
  checking: 'being checked',
  waiting: 'waiting for you',
  accepted: 'imported',
  discarded: 'discarded',
  failed: 'cannot be read',
};

export const PART_WORDS: Record<ImportPart, { title: string; about: string }> = {
  bad: { title: 'Cannot be imported', about: 'Put these right in the file and send it again.' },
  conflict: {
    title: 'Changed since the export',
    about: 'Somebody saved these listings after the file was exported. Nothing of theirs is overwritten.',
  },
  warnings: { title: 'Worth a look', about: 'They can be imported as they are.' },
  change: { title: 'Would change', about: 'Field by field, as it stands now and as it would be.' },
  add: { title: 'Would be added', about: 'They have no listing here yet.' },
  same: { title: 'No change', about: 'Nothing would change.' },
};

const count = new Intl.NumberFormat('en-US');
export const sayCount = (number: number): string => count.format(number);
/** "1 row", "1,200 rows" */
export const sayRows = (rows: number): string => `${sayCount(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** "2 additions and 1 change" */
export function sayTaken({ add, change }: { add: number; change: number }): string {
  const parts = [
    add > 0 && `${sayCount(add)} ${add === 1 ? 'addition' : 'additions'}`,
    change > 0 && `${sayCount(change)} ${change === 1 ? 'change' : 'changes'}`,
  ];
  return parts.filter(Boolean).join(' and ');
}

const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };
type Reading = { format: string; encoding: string; delimiter: string | null };
/** "CSV in UTF-8, divided by commas" */
export const sayReading = ({ format, encoding, delimiter }: Reading): string =>
  `${format.toUpperCase()} in ${encoding}${delimiter ? `, divided by ${DELIMITERS[delimiter] ?? delimiter}` : ''}`;
