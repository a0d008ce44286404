import { execFileSync } from 'node:child_process';
import os from 'node:os';
import Database from 'better-sqlite3';
import nextPackage from 'next/package.json';
import reactPackage from 'react/package.json';
import { findBrowser } from '@/scripts/run/browser.mjs';

export type Machine = Record<string, string>;

function firstLine(program: string, args: string[]): string | null {
  try {
    return (
      execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim()
        .split('\n')[0] ?? null
    );
  } catch {
    return null;
  }
}

/** What the figures were taken on; nothing that names the machine, its user or its folders. */
export function describeMachine(): Machine {
  const client = new Database(':memory:');
  const sqlite = client.prepare('select sqlite_version()').pluck().get();
  client.close();
  const browser = findBrowser();
  const changed = firstLine('git', ['status', '--porcelain', '--untracked-files=no']);
  return {
    commit: `${firstLine('git', ['rev-parse', '--short', 'HEAD']) ?? 'unknown'}${changed ? ' and changes since' : ''}`,
    processor: `${os.availableParallelism()} × ${os.cpus()[0]?.model.trim() ?? 'unknown'} (${os.arch()})`,
    memory: `${Math.round(os.totalmem() / 1024 ** 3)} GB`,
    system: `${os.type()} ${os.release().split('-')[0]}`,
    'Node.js': process.versions.node,
    Next: nextPackage.version,
    React: reactPackage.version,
    SQLite: String(sqlite),
    browser: (browser && firstLine(browser, ['--version'])) ?? 'none',
  };
}

/** Programs waiting for a processor in the last minute; on a quiet machine next to none. */
export const load = (): number => os.loadavg()[0] ?? Number.NaN;
