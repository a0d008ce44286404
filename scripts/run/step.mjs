import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HEARTBEAT_MS = 15_000;
const KILL_AFTER_MS = 10_000;
const PARENT_CHECK_MS = 500;

/** Something the reader can act on: shown as its sentence, without a stack. */
export class Stop extends Error {}

const children = new Set();
let stopping = false;
export const isStopping = () => stopping;

/** Starts a program in the project's folder; it is ended when this process is asked to stop. */
export function start(command, args, options = {}) {
  if (stopping) throw new Stop('Stopped.');
  const child = spawn(command, args, { cwd: ROOT, ...options });
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

/** Asks every running child to end, and insists after ten seconds. */
export function endChildren() {
  for (const child of children) {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
  }
}

/** From now on a signal ends the children, and no other is started. npm ends only its shell, so a lost parent counts. */
export function endChildrenOnSignal() {
  const stop = () => {
    stopping = true;
    endChildren();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref();
  }
}

/** Runs a program to its end and keeps what it wrote; `onOutput` sees each piece as it comes. */
export function capture(command, args, { onOutput = () => {}, ...options } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const read = (chunk) => {
      output += chunk;
      onOutput(String(chunk));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

/** Runs a program under a heading with a running clock. */
export async function step(title, command, args, options = {}) {
  const began = Date.now();
  const clock = showClock(title, began);
  const result = await capture(command, args, { ...options, onOutput: clock.hear });
  clock.stop();
  console.log(`${result.ok ? '✓' : '✗'} ${title} (${seconds(began)} s)`);
  return result;
}

function showClock(title, began) {
  let last = '';
  const hear = (text) => {
    last = text.trim().split('\n').at(-1)?.trim() || last;
  };
  if (!process.stdout.isTTY) {
    console.log(`… ${title}`);
    const timer = setInterval(() => console.log(`  ${seconds(began)} s  ${last}`), HEARTBEAT_MS);
    return { hear, stop: () => clearInterval(timer) };
  }
  const draw = () => {
    const line = `… ${title} (${seconds(began)} s)  ${last}`;
    process.stdout.write(`\r\x1b[K${line.slice(0, process.stdout.columns - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 500);
  return {
    hear,
    stop: () => {
      clearInterval(timer);
      process.stdout.write('\r\x1b[K');
    },
  };
}

const seconds = (began) => ((Date.now() - began) / 1000).toFixed(1);

/** The arguments that make Node run a program of an installed package. */
export function installed(packageName, program = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [path.join(folder, typeof bin === 'string' ? bin : bin[program])];
}

export const script = (name) => [...installed('tsx'), path.join('scripts', name)];
