import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseSettings } from '@/domain/settings';

const page = fs.readFileSync(path.join('docs', 'operations.md'), 'utf8');

test('a shell reads the settings that the page gives, as its crontab line does, and the site takes them', () => {
  const [, given = ''] = /```\n(PUBLIC_URL=[\s\S]*?)```/.exec(page) ?? [];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-settings-'));
  const file = path.join(folder, 'hai.env');
  fs.writeFileSync(file, given.replace('<openssl rand -hex 16>', 'a1'.repeat(16)));
  const [, line = ''] = /`17 3 \* \* \* cd \/srv\/hai\/site && (.*) npm run backup`/.exec(page) ?? [];
  const script = `${line.replace('/etc/hai.env', file)} env`;
  const told = execFileSync('env', ['-i', `PATH=${process.env.PATH}`, 'sh', '-c', script], {
    encoding: 'utf8',
  });
  fs.rmSync(folder, { recursive: true });
  const entries = told.split('\n').map((one) => /^(\w+)=(.*)$/.exec(one)?.slice(1) ?? []);
  expect(parseSettings(Object.fromEntries(entries.filter(([name]) => name)))).toMatchObject({
    problems: null,
    settings: {
      BACKUP_DIR: '/srv/hai/backup',
      DATA_DIR: '/srv/hai/var',
      MAIL_FROM: 'HAI Pump Centers <editors@pumps.example>',
      TRUST_PROXY: ['127.0.0.1'],
    },
  });
});
