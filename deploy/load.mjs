import http from 'node:http';
import https from 'node:https';

/**
 * Asks for the targets in turn, `clients` at a time, for `seconds`; connections stay open and answers come compressed.
 * @returns requests a second, milliseconds at the median and the 99th percentile, and what was no 200.
 */
export async function load(origin, targets, { clients = 16, seconds = 5, until } = {}) {
  const { protocol, hostname, port, host } = new URL(origin);
  const { request, Agent } = protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: clients, rejectUnauthorized: false });
  const headers = { host, 'accept-encoding': 'gzip' };
  const times = [];
  const failures = {};
  let next = 0;
  const fail = (what) => {
    failures[what] = (failures[what] ?? 0) + 1;
  };
  const one = () =>
    new Promise((resolve) => {
      const began = performance.now();
      const path = targets[next++ % targets.length];
      const asked = request({ hostname, port, path, headers, agent, servername: hostname }, (answer) => {
        answer.resume();
        answer.on('end', () => {
          if (answer.statusCode === 200) times.push(performance.now() - began);
          else fail(answer.statusCode);
          resolve();
        });
        answer.on('error', () => resolve(fail('cut off')));
      });
      asked.on('error', (error) => resolve(fail(error.code)));
      asked.end();
    });
  const start = performance.now();
  const isOver = until ?? (() => performance.now() - start > seconds * 1000);
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (!isOver()) await one();
    }),
  );
  const spent = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return {
    perSecond: Math.round(times.length / spent),
    p50: at(0.5),
    p99: at(0.99),
    answered: times.length,
    failures,
  };
}
