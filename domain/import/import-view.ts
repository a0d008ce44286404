import { z } from 'zod';
import type { FieldChange } from '@/domain/listing/diff-records';
import type { ImportFinding, Verdict, VerdictCounts } from './import-batch';

/** What can be looked at of a checked file. */
export const IMPORT_PARTS = ['bad', 'conflict', 'warnings', 'change', 'add', 'same'] as const;
export type ImportPart = (typeof IMPORT_PARTS)[number];

/** One row of a file as its page shows it. */
export type ImportLine = {
  line: number;
  verdict: Verdict;
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
  said: first.nullable().catch(null),
});

/** The address of an import's page; what cannot be read is left out. */
export const readImportParams = (params: Record<string, string | string[] | undefined>) =>
  paramsSchema.parse(params);
