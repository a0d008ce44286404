export const IMPORT_STATUSES = ['checking', 'waiting', 'accepted', 'discarded', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** One bad or doubtful place in an imported file. `line` counts from 1, as an editor's program shows it. */
export type ImportFinding = {
  level: 'error' | 'warning';
  line: number;
  column: string | null;
  message: string;
};
