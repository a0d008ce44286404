import { listBackups } from '@/db/backup/files';
import { restore } from '@/db/backup/restore';
import { configuredSettings } from './open-database';

const { DATA_DIR: dataDir, BACKUP_DIR } = configuredSettings();
const [backup] = process.argv.slice(2);
if (backup) {
  const done = await restore({ backup, dataDir }, new Date());
  if (done.ok) {
    console.log(
      `${backup} is in place. Everybody signs in again; mails that waited are to be decided in the outbox.`,
    );
    if (done.kept) console.log(`What was there before is kept as ${done.kept}.`);
  } else {
    console.error(done.why);
    process.exitCode = 1;
  }
} else {
  const known = listBackups(BACKUP_DIR).map(({ file }) => file);
  console.log(['npm run restore -- BACKUP', '', `Backups in ${BACKUP_DIR}:`, ...known].join('\n'));
}
