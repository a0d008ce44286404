import fs from 'node:fs';
import { SourceMap } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { MadeUpLists } from './listings';
import { oneClient } from './load';
import { openSite } from './site';
import { FLOORS, subjectsOf } from './targets';

/**
 * Where the server's time goes while one page is asked for again and again: `npx tsx bench/profile.ts finder 'topic, first render'`.
 * Uses the build of the last `npm run bench`.
 */
const WARM_UP = { count: 80, atMostMs: 20_000 };
const MEASURED = { count: 500, atMostMs: 30_000 };
const SHOWN = 18;

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      children: z.array(z.number()).default([]),
      callFrame: z.object({
        functionName: z.string(),
        url: z.string(),
        lineNumber: z.number(),
        columnNumber: z.number(),
      }),
    }),
  ),
  endTime: z.number(),
  startTime: z.number(),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
type Profile = z.infer<typeof profileSchema>;
type Frame = Profile['nodes'][number]['callFrame'];

const maps = new Map<string, SourceMap | null>();

function mapOf(url: string): SourceMap | null {
  const known = maps.get(url);
  if (known !== undefined) return known;
  const file = `${url.startsWith('file:') ? fileURLToPath(url) : url}.map`;
  const map = fs.existsSync(file) ? new SourceMap(JSON.parse(fs.readFileSync(file, 'utf8'))) : null;
  maps.set(url, map);
  return map;
}

/** The file that a function was written in, as far as the build says. */
function sourceOf({ url, lineNumber, columnNumber }: Frame): string {
  const entry = mapOf(url)?.findEntry(lineNumber, columnNumber);
  return (entry && 'originalSource' in entry && entry.originalSource) || url;
}

/** A package, a file of ours, or what V8 says of itself, such as the garbage collector. */
function partOf(frame: Frame): string {
  if (frame.functionName.startsWith('(')) return frame.functionName;
  const source = sourceOf(frame);
  const inPackage = source.split('node_modules/').at(-1);
  if (inPackage && inPackage !== source) {
    const [, compiled] = /^next\/dist\/(compiled\/[^/]+|[^/]+)/.exec(inPackage) ?? [];
    return compiled ? `next: ${compiled}` : (/^(?:@[^/]+\/)?[^/]+/.exec(inPackage)?.[0] ?? inPackage);
  }
  const [own] = /\b(app|components|data|db|domain|i18n|server)\/[^?]*$/.exec(decodeURI(source)) ?? [];
  // Next has such folders too.
  if (own && fs.existsSync(own)) return own;
  return source === '' ? 'native' : path.basename(source);
}

/** Milliseconds by part: its own, and with all that it called. Only the last `lastMs` of the profile. */
function sumUp({ nodes, samples, timeDeltas, startTime, endTime }: Profile, lastMs: number) {
  const parent = new Map(nodes.flatMap(({ id, children }) => children.map((child) => [child, id] as const)));
  const parts = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const [self, whole] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, part: string, ms: number) => to.set(part, (to.get(part) ?? 0) + ms);
  let at = startTime;
  for (const [i, sample] of samples.entries()) {
    at += timeDeltas[i] ?? 0;
    if (at < endTime - lastMs * 1000) continue;
    const ms = (timeDeltas[i] ?? 0) / 1000;
    add(self, parts.get(sample) ?? '?', ms);
    const stack = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parent.get(id))
      stack.add(parts.get(id) ?? '?');
    for (const part of stack) add(whole, part, ms);
  }
  return { self, whole };
}

const IDLE = ['(idle)', '(program)', '(root)'];

async function profile(name: string, lists: MadeUpLists): Promise<void> {
  const filled = lists.filled(0);
  const subjects = subjectsOf(filled).flatMap((one) => (one.first ? [one, one.first] : [one]));
  const target = [FLOORS.page, FLOORS.endpoint, ...subjects].find((each) => each.name === name);
  if (!target) throw new Error(`There is no page "${name}".`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-profile-'));
  const site = await openSite(filled.dataDir, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
  await oneClient(site.origin, target, WARM_UP);
  const began = performance.now();
  const { length } = await oneClient(site.origin, target, MEASURED);
  const lastMs = performance.now() - began;
  await site.close();
  const files = fs.readdirSync(folder).map((file) => path.join(folder, file));
  const [largest] = files.sort((a, b) => fs.statSync(b).size - fs.statSync(a).size);
  if (!largest) throw new Error('The server left no profile.');
  const read = profileSchema.parse(JSON.parse(fs.readFileSync(largest, 'utf8')));
  fs.rmSync(folder, { recursive: true });
  const { self, whole } = sumUp(read, lastMs);
  const busy = [...self].reduce((sum, [part, ms]) => (IDLE.includes(part) ? sum : sum + ms), 0);
  const show = (title: string, parts: Map<string, number>) => {
    console.log(`\n${title}`);
    const sorted = [...parts].filter(([part]) => !IDLE.includes(part)).sort(([, a], [, b]) => b - a);
    for (const [part, ms] of sorted.slice(0, SHOWN)) {
      console.log(
        `${((100 * ms) / busy).toFixed(1).padStart(6)} %  ${(ms / length).toFixed(2).padStart(7)} ms  ${part}`,
      );
    }
  };
  console.log(`\n# ${name}: ${length} requests, ${(busy / length).toFixed(1)} ms of work each`);
  show('by itself', self);
  const own = [...whole].filter(([part]) => /^(app|components|data|db|domain|i18n|server)\//.test(part));
  show('our files, with all that they call', new Map(own));
}

const lists = new MadeUpLists();
process.once('exit', () => lists.remove());
for (const name of process.argv.slice(2)) await profile(name, lists);
process.exit(0);
