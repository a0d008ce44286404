import { performance } from 'node:perf_hooks';

export type Spread = { p50: number; p99: number };
export type Table = { title: string; method: string; head: string[]; rows: (string | number)[][] };
export type Goal = { goal: string; measured: string; isMet: boolean };
/** `skipped`: why there is nothing to show, as a sentence. */
export type Section = { tables: Table[]; goals: Goal[]; skipped?: string };

/** `soFar`: takes what there is already, for the case that the rest fails. */
export type Asked = { quick: boolean; soFar: (section: Section) => void };

/** The middle and the 99th percentile of some durations, in the unit they came in. */
export function spread(durations: readonly number[]): Spread {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** `work`: what a call took of a processor, which other programs lengthen less than its time. */
export type Timed = Spread & { work: Spread };

/** Microseconds of each call after some that are not counted; stops after `atMostMs`, but not before 20 calls. */
export async function time(
  calls: readonly (() => unknown)[],
  { warmUp = 20, atMostMs = 10_000 } = {},
): Promise<Timed> {
  const warmUntil = performance.now() + atMostMs / 4;
  for (const call of calls.slice(0, warmUp)) {
    await call();
    if (performance.now() > warmUntil) break;
  }
  const durations: number[] = [];
  const works: number[] = [];
  const began = performance.now();
  for (const call of calls) {
    const before = process.cpuUsage();
    const from = performance.now();
    const result = call();
    if (result instanceof Promise) await result;
    durations.push((performance.now() - from) * 1000);
    const { user, system } = process.cpuUsage(before);
    works.push(user + system);
    if (durations.length >= 20 && performance.now() - began > atMostMs) break;
  }
  return { ...spread(durations), work: spread(works) };
}

/** Numbers between 0 and 1, the same in every run (mulberry32, public domain). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const plain = (value: string | number): string =>
  typeof value === 'string'
    ? value
    : value >= 100
      ? Math.round(value).toLocaleString('en-US')
      : String(Number(value.toPrecision(2)));

export function asMarkdown({ title, method, head, rows }: Table): string {
  const line = (cells: (string | number)[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [`## ${title}`, '', method, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  );
}
