import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { serve } from './site.mjs';
import { capture, endChildrenOnSignal, installed } from './step.mjs';

const PORT = Number(process.env.PORT);
const folder = process.env.JOURNEYS_DIR;
const [template, dataDir] = ['template', 'public'].map((name) => path.join(folder, name));
Object.assign(process.env, {
  DATA_DIR: dataDir,
  PUBLIC_URL: `http://localhost:${PORT}`,
  // Each journey says with this header that it is somewhere else.
  TRUST_PROXY: '127.0.0.1, ::1',
  MAP_PMTILES_URL: '',
  MAP_TILES_URL: '',
  MAP_ATTRIBUTION: '',
  AUTH_SECRET: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  BACKUP_EVERY_H: '0',
  LOG_LEVEL: 'warn',
});
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

endChildrenOnSignal();
mkdirSync(template, { recursive: true });
const seed = [...installed('tsx'), path.join('e2e', 'fixtures', 'make-template.ts'), template];
const { ok, output } = await capture(process.execPath, seed);
if (!ok) {
  console.error(output);
  process.exit(1);
}
// Servers of single journeys begin with the template, too.
cpSync(template, dataDir, { recursive: true });
process.exit(await serve({ PORT, HOST: undefined, READS_PER_MINUTE: 0 }));
