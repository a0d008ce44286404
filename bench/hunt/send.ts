import http from 'node:http';
import type { Hostile } from './requests';

export type Outcome = { status: number; ms: number; bytes: number };

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });

/** Sends a request as it stands. Status 0: the line was closed without an answer. */
export function send(origin: string, { path, method, headers, body }: Hostile): Promise<Outcome> {
  const { hostname, port } = new URL(origin);
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status: number, bytes = 0) => resolve({ status, ms: performance.now() - began, bytes });
    try {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const asked = http.request({ hostname, port, path, method, headers: { ...headers, ...length }, agent });
      asked.once('response', (answer) => {
        let bytes = 0;
        answer.on('data', (data: Buffer) => {
          bytes += data.length;
        });
        answer.once('end', () => end(answer.statusCode ?? 0, bytes));
        answer.once('error', () => end(0));
      });
      asked.once('error', () => end(0));
      asked.setTimeout(30_000, () => asked.destroy());
      asked.end(body);
    } catch {
      // Node itself refuses to send it.
      end(-1);
    }
  });
}
