import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockDataDir } from './data-lock';
import { bundleProgram } from './program.fixture';

test('a data folder is one process’s until that ends, whichever way', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-lock-'));
  onTestFinished(() => fs.rmSync(dir, { recursive: true }));
  const program = bundleProgram(path.join(__dirname, 'hold-data.fixture.ts'), dir);
  const hold = () => spawnSync(process.execPath, [...program, dir], { encoding: 'utf8' });

  const unlock = lockDataDir(dir);
  expect(hold().stdout).toBe('another has it');
  expect(lockDataDir(dir)).toBeNull();
  unlock?.();
  expect(hold()).toMatchObject({ stdout: 'mine', signal: 'SIGKILL' });
  expect(lockDataDir(dir)).not.toBeNull();
});
