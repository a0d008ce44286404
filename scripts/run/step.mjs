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

/** Resolves once no child runs any more. */
export async function childrenEnded() {
  await Promise.all([...children].map((child) => new Promise((resolve) => child.once('close', resolve))));
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

/** Runs a program under a heading with a running clock. Its result is one line, whatever else runs. */
export async function step(title, command, args, options = {}) {
  const clock = showClock(title);
  const result = await capture(command, args, { ...options, onOutput: clock.hear });
  clock.stop();
  console.log(`${result.ok ? '✓' : '✗'} ${title} (${clock.seconds()} s)`);
  return result;
}

/** What runs now; on a terminal it shares one line. */
const clocks = new Set();

function showClock(title) {
  const began = Date.now();
  const isOnTerminal = process.stdout.isTTY;
  const clock = {
    last: '',
    seconds: () => ((Date.now() - began) / 1000).toFixed(1),
    hear: (text) => {
      clock.last = text.trim().split('\n').at(-1)?.trim() || clock.last;
    },
    line: () => `${title} (${clock.seconds()} s)  ${clock.last}`,
    stop: () => {
      clearInterval(timer);
      clocks.delete(clock);
      if (isOnTerminal) process.stdout.write('\r\x1b[K');
    },
  };
  clocks.add(clock);
  if (!isOnTerminal) console.log(`… ${title}`);
  const timer = isOnTerminal
    ? setInterval(drawClocks, 500)
    : setInterval(() => console.log(`  ${clock.line()}`), HEARTBEAT_MS);
  if (isOnTerminal) drawClocks();
  return clock;
}

function drawClocks() {
  const room = Math.floor((process.stdout.columns - 3) / clocks.size) - 1;
  const lines = [...clocks].map((clock) => clock.line().slice(0, room).trimEnd());
  process.stdout.write(`\r\x1b[K… ${lines.join(' · ')}`.slice(0, process.stdout.columns + 3));
}

/** The arguments that make Node run a program of an installed package. */
export function installed(packageName, program = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [path.join(folder, typeof bin === 'string' ? bin : bin[program])];
}

export const script = (name) => [...installed('tsx'), path.join('scripts', name)];
