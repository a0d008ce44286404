import { spawn } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { bundleProgram } from '@/db/program.fixture';

/** What a series of kills left behind. */
export type Series = {
  name: string;
  kills: number;
  acknowledged: number;
  /** Said to be written, and not there. */
  lost: number;
  /** There, but not wholly. */
  half: number;
  /** Kills that fell into the work and not just after it. */
  cutOff: number;
};

/** Where the program of a series lies, bundled into `folder`. */
export const programOf = (source: string, folder: string): string[] =>
  bundleProgram(path.resolve(source), folder);

/**
 * Starts a program and kills it (SIGKILL) at a random moment within `withinMs` of its first word, or of when it is seen
 * to have begun. @returns the lines that it said.
 */
export function runUntilKilled(
  program: string[],
  withinMs: number,
  hasBegun = () => false,
): Promise<string[]> {
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const watch = setInterval(() => {
    if (said === '' && !hasBegun()) return;
    clearInterval(watch);
    setTimeout(() => child.kill('SIGKILL'), Math.random() * withinMs);
  }, 1);
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearInterval(watch);
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`${program[0]} ended by itself with ${code} after "${said}"`));
    });
  });
}

/** Opens what a kill left, as the next start would. */
export function look<Value>(file: string, read: (one: (sql: string) => unknown) => Value): Value {
  const client = new Database(file);
  try {
    const said = client.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new Error(`${file}: ${said}`);
    return read((sql) => client.prepare(sql).pluck().get());
  } finally {
    client.close();
  }
}
