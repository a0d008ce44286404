import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from './site.mjs';
import { capture, endChildrenOnSignal, script } from './step.mjs';

const PORT = Number(process.env.PORT);
const dataDir = process.env.JOURNEYS_DATA_DIR || mkdtempSync(path.join(tmpdir(), 'hai-pump-centers-'));
Object.assign(process.env, {
  DATA_DIR: dataDir,
  PUBLIC_URL: `http://localhost:${PORT}`,
  // Each journey says with this header that it is somewhere else.
  TRUST_PROXY: '1',
  MAP_PMTILES_URL: '',
  MAP_TILES_URL: '',
  MAP_ATTRIBUTION: '',
  AUTH_SECRET: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  LOG_LEVEL: 'warn',
});
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));

endChildrenOnSignal();
for (const name of ['migrate.ts', 'seed.ts']) {
  const { ok, output } = await capture(process.execPath, script(name));
  if (!ok) {
    console.error(output);
    process.exit(1);
  }
}
process.exit(await serve({ PORT, HOST: undefined }));
