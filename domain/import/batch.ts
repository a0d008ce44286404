import { z } from 'zod';
import type { FieldChange } from '@/domain/listing/diff';
import { centerIdSchema, whySchema } from '@/domain/listing/edit';

export const IMPORT_STATUSES = ['checking', 'waiting', 'accepted', 'discarded', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What would become of a row. `conflict`: its listing was saved since the file was exported. */
export const VERDICTS = ['add', 'change', 'same', 'conflict', 'bad'] as const;
export type RowVerdict = (typeof VERDICTS)[number];
export type VerdictCounts = Record<RowVerdict, number>;

export const IMPORT_FORMATS = ['csv', 'json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_MAX_BYTES = 48 * 1024 * 1024;
export const IMPORT_MAX_ROWS = 20_000;
/** A check that reported no progress for so long is taken to have died with its process. */
export const CHECK_SILENT_MS = 60_000;

/** How a hospital may have confirmed what a file says of it. Reading its page is `checkedOn`. */
export const IMPORTED_WAYS = ['phoned', 'e-mail'] as const;

/** One bad or doubtful place in an imported file. `line` is the row's number in a spreadsheet; the head is row 1. */
export type ImportFinding = {
  level: 'error' | 'warning';
  line: number;
  column: string | null;
  message: string;
};

/** How a file was read: `windows-1252`, `;`. */
export type ImportReading = { format: ImportFormat; encoding: string; delimiter: string | null };

/** What editors keep of a new day of confirmation, besides the day and by whom. */
export type ImportedConfirmation = { how: (typeof IMPORTED_WAYS)[number]; language: string };

const importIdSchema = z.number().int().positive();
export const startImportSchema = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  /** The file as it came, gzipped. */
  content: z.instanceof(Uint8Array),
  /** Names this check of the file among others. */
  attempt: z.uuid(),
});
export const restartImportSchema = z.strictObject({ importId: importIdSchema, attempt: z.uuid() });
export const discardImportSchema = z.strictObject({ importId: importIdSchema });
export const acceptImportSchema = z.strictObject({
  importId: importIdSchema,
  /** The check whose result the person saw: a later one may differ. */
  attempt: z.uuid(),
  why: whySchema,
  /** Leave out what is bad or in conflict, and take the rest. */
  goodOnly: z.boolean(),
});
const CENTER_NUMBER = /^[1-9]\d{0,8}$/;
/** The listings that an address or a form names, each by its number; of none: all. One that is no number is a fault. */
export function readChosen(
  texts: readonly string[],
): { ids: number[]; fault: null } | { ids: null; fault: string } {
  const odd = texts.find((text) => !CENTER_NUMBER.test(text));
  if (odd === undefined) return { ids: texts.map(Number), fault: null };
  return {
    ids: null,
    fault: `id: “${odd.slice(0, 40)}” is not the number of a listing. Nothing is exported.`,
  };
}
/** The query of an address that names them; of none: nothing, which means all. */
export const chosenQuery = (ids: readonly number[]): string =>
  ids.length > 0 ? `?${ids.map((id) => `id=${id}`).join('&')}` : '';
/** `ids`: only these listings. */
export const exportCentersSchema = z.strictObject({
  format: z.enum(IMPORT_FORMATS),
  ids: z.array(centerIdSchema).max(1000).optional(),
});

/** What can be looked at of a checked file. */
export const IMPORT_PARTS = ['bad', 'conflict', 'warnings', 'change', 'add', 'same'] as const;
export type ImportPart = (typeof IMPORT_PARTS)[number];

/** One row of a file as its page shows it. */
export type ImportLine = {
  line: number;
  verdict: RowVerdict;
  slug: string | null;
  /** Empty: unknown. */
  name: string;
  /** Whether a listing stands here that can be opened. */
  isListed: boolean;
  changes: FieldChange[];
  findings: ImportFinding[];
};

export type PartCounts = Record<ImportPart, number>;
export const partCounts = (counts: VerdictCounts, warnings: number): PartCounts => ({ ...counts, warnings });

/** What to look at first: what cannot be taken, then what is doubtful, then what would change. */
export const firstPart = (counts: PartCounts): ImportPart =>
  IMPORT_PARTS.find((part) => counts[part] > 0) ?? 'same';

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(100));
const paramsSchema = z.object({
  show: first.pipe(z.enum(IMPORT_PARTS)).nullable().catch(null),
  page: first.transform(Number).pipe(z.number().int().min(1).max(100_000)).catch(1),
});

/** The address of an import's page; what cannot be read is left out. */
export const readImportParams = (params: Record<string, string | string[] | undefined>) =>
  paramsSchema.parse(params);
