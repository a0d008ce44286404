import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createGunzip } from 'node:zlib';

export type Target = { name: string; path: (turn: number) => string };
export type Answer = { ms: number /** The body as it came over the wire. */; bytes: number };

const TIMEOUT_MS = 300_000;

/** Asks as a browser does, over a connection that stays open, and waits for the whole body. Another status than 200 throws. */
export function ask(agent: Agent, url: string): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', accept: 'text/html,*/*' };
    const request = get(url, { agent, headers, timeout: TIMEOUT_MS }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.once('error', reject);
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve({ ms: performance.now() - began, bytes });
        else reject(new Error(`${answer.statusCode} ${url}`));
      });
    });
    request.once('timeout', () => request.destroy(new Error(`no answer in ${TIMEOUT_MS / 1000} s: ${url}`)));
    request.once('error', reject);
  });
}

/** The milliseconds of one request after the other, until there are `count` of them or the time is over. */
export async function oneClient(
  origin: string,
  { path }: Target,
  { count, atMostMs }: { count: number; atMostMs: number },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const durations: number[] = [];
  const until = performance.now() + atMostMs;
  for (let turn = 0; turn < count && (turn === 0 || performance.now() < until); turn++) {
    durations.push((await ask(agent, origin + path(turn))).ms);
  }
  agent.destroy();
  return durations;
}

/** Requests answered, in all and in a second, while so many clients ask, each as soon as it has its answer. */
export async function manyClients(
  origin: string,
  { path }: Target,
  { clients, forMs }: { clients: number; forMs: number },
): Promise<{ answered: number; perSecond: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const began = performance.now();
  let turn = 0;
  let answered = 0;
  async function client() {
    while (performance.now() - began < forMs) {
      await ask(agent, origin + path(turn++));
      answered++;
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { answered, perSecond: (answered * 1000) / (performance.now() - began) };
}

/** The size of an answer, as sent with gzip and unpacked. */
export function sizeOf(url: string): Promise<{ raw: number; sent: number }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let [raw, sent] = [0, 0];
      answer.on('data', (chunk: Buffer) => {
        sent += chunk.length;
      });
      const isPacked = answer.headers['content-encoding'] === 'gzip';
      const plain = isPacked ? answer.pipe(createGunzip()) : answer;
      plain.on('data', (chunk: Buffer) => {
        raw += chunk.length;
      });
      plain.once('error', reject);
      plain.once('end', () => resolve({ raw, sent }));
    }).once('error', reject);
  });
}
