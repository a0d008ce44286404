import 'server-only';
import {
  countVerdicts,
  findImport,
  IMPORT_PAGE,
  type ImportBatch,
  listImportRows,
  listImports,
} from '@/db/import/reads';
import { recordOf } from '@/db/listing/record';
import {
  CHECK_SILENT_MS,
  firstPart,
  type ImportLine,
  type ImportPart,
  type PartCounts,
  partCounts,
} from '@/domain/import/batch';
import { diffRecords } from '@/domain/listing/diff';
import { db } from '@/server/db';

export const loadImports = () => listImports(db());

export type LoadedImport = {
  batch: ImportBatch;
  /** The check died with its process. */
  isStopped: boolean;
  counts: PartCounts;
  part: ImportPart;
  lines: ImportLine[];
  pages: number;
};

/** A file with the rows of one part of it; null: there is no such file. */
export function loadImport(
  id: number,
  { show, page }: { show: ImportPart | null; page: number },
): LoadedImport | null {
  const batch = Number.isSafeInteger(id) ? findImport(db(), id) : null;
  if (!batch) return null;
  const found = countVerdicts(db(), id);
  const counts = partCounts(found.counts, found.warnings);
  const part = show ?? firstPart(counts);
  const silentMs = Date.now() - Date.parse(batch.aliveAt);
  return {
    batch,
    isStopped: batch.status === 'checking' && silentMs > CHECK_SILENT_MS,
    counts,
    part,
    lines: batch.status === 'checking' ? [] : listImportRows(db(), id, { show: part, page }).map(lineOf),
    pages: Math.max(1, Math.ceil(counts[part] / IMPORT_PAGE)),
  };
}

function lineOf({ row, center }: ReturnType<typeof listImportRows>[number]): ImportLine {
  const { line, verdict, slug, record, findings } = row;
  return {
    line,
    verdict,
    slug,
    name: record?.name ?? center?.name ?? '',
    isListed: center !== null,
    changes: record ? diffRecords(center && recordOf(db(), center), record) : [],
    findings,
  };
}
