import 'server-only';
import { failCheck, type ImportCheck } from '@/db/import/check';
import { db } from '@/server/db';
import { logBug } from '@/server/log';
import { checkImport } from './check-import';

const clock = () => new Date();

/** Checks a file in the background of this process; its page shows how far it is. */
export function beginCheck(check: ImportCheck): void {
  checkImport(db(), check, { clock }).catch((error: unknown) => {
    const id = logBug(error, 'import');
    const message = `A fault of ours stopped the check. Its number in the log: ${id}`;
    failCheck(db(), check, [{ level: 'error', line: 1, column: null, message }], clock());
  });
}
