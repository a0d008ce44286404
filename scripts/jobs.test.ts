import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';

test('cron can start the jobs without the site: they run once and say what they did', {
  timeout: 30_000,
}, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jobs-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const db = openDatabase(path.join(folder, 'hai.db'));
  migrateDatabase(db);
  db.$client.close();
  const tsx = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');
  const run = spawnSync(process.execPath, [tsx, path.join('scripts', 'jobs.ts')], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder, BACKUP_EVERY_H: '0' },
  });
  expect(run).toMatchObject({
    status: 0,
    stdout: '0 mails sent, 0 failed, 0 uncertain; 0 listings reminded of, 0 digests queued; 0 backups.\n',
  });
});
