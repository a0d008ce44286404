import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { describeMachine } from '../machine';
import { moveToOwnTree } from '../own-tree';
import { ownerCookie } from '../owner-cookie';
import { type Hostile, hostileRequests } from './requests';
import { send } from './send';
import { type HuntedSite, inUse, resourcesOf, startHuntedSite } from './site';

/**
 * `npm run hunt`: 20,000 hostile requests over every route and action, then ten minutes of what readers do; `-- --only hunt`
 * or `-- --only soak`: one of both. Writes what was seen to docs/hunt.md, and ends with 1 if any bound was passed.
 */
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const PARTS = { hunt, soak };
const parts = Object.entries(PARTS).filter(([name]) => only === undefined || name === only);
if (parts.length === 0) throw new Error(`--only takes ${Object.keys(PARTS).join(' or ')}.`);
const REQUESTS = 20_000;
const SOAK_MS = 600_000;
const AT_ONCE = 8;
const SLOW_MS = 2000;
const SEED = 20261126;
/**
 * What may be added after the first third, which warms up, along the straight line that fits the measurements best:
 * memory as Linux counts it, what is in use after collecting garbage, file handles.
 */
const GROWTH = { mb: 64, inUse: 16, handles: 8 };
const SAMPLES = 60;
const SOAK_SAMPLE_MS = 10_000;
/** One in six is taken after collecting garbage, no more, for that would change what is measured. */
const IN_USE_EVERY = 6;
const DOC = path.resolve('docs', 'hunt.md');
const LOGS = path.resolve('var');

type Fault = { what: string; status: number; ms: number };
type Seen = {
  statuses: Map<number, number>;
  faults: Fault[];
  slowest: number;
  resources: { mb: number; handles: number }[];
  inUse: number[];
};

const see = (): Seen => ({ statuses: new Map(), faults: [], slowest: 0, resources: [], inUse: [] });
/** Only what its route is called: what was put into it is noise. */
const nameOf = ({ method, path: asked }: Hostile) => `${method} ${asked.slice(0, 160)}`;

async function measure(site: HuntedSite, seen: Seen): Promise<void> {
  seen.resources.push(resourcesOf(site));
  if (seen.resources.length % IN_USE_EVERY === 0) seen.inUse.push(await inUse(site));
  const told = { ...seen.resources.at(-1), inUse: seen.inUse.at(-1), faults: seen.faults.length };
  console.error(`${new Date().toISOString()} ${JSON.stringify(told)}`);
}

async function ask(site: HuntedSite, request: Hostile, seen: Seen, isFault: (status: number) => boolean) {
  const { status, ms } = await send(site.origin, request);
  seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1);
  seen.slowest = Math.max(seen.slowest, ms);
  if (isFault(status) || ms > SLOW_MS)
    seen.faults.push({ what: nameOf(request), status, ms: Math.round(ms) });
}

async function hunt(site: HuntedSite, cookie: string): Promise<Seen> {
  const seen = see();
  const next = await hostileRequests(site.origin, { seed: SEED, cookie });
  let sent = 0;
  const one = async () => {
    while (sent < REQUESTS) {
      sent++;
      if (sent % Math.floor(REQUESTS / SAMPLES) === 0) await measure(site, seen);
      await ask(site, next(), seen, (status) => status >= 500);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return seen;
}

const SLUG = 'reed-nashville-tn';
const READS = [
  '/',
  '/es',
  '/?near=43604&radius=250',
  '/?near=Boston',
  '/centers',
  `/centers/${SLUG}`,
  `/es/centers/${SLUG}`,
  '/learn/side-effects',
  '/refer?near=43604&condition=icca',
  '/report',
  '/shortlist',
  '/api/v1/centers?near=43604',
  `/api/v1/centers/${SLUG}`,
  '/api/v1/pins?bbox=-125,24,-66,50&zoom=4',
  '/api/v1/places?q=tol',
  '/api/v1/centers.geojson',
  '/map.svg',
  '/sitemap.xml',
  `/centers/${SLUG}.vcf`,
  `/centers/${SLUG}.pdf`,
  '/feed.atom',
  '/admin',
  '/admin/centers',
  `/admin/centers/${SLUG}`,
];

/**
 * Four read all kinds of pages; beside them four send readers' reports as a browser without scripts does. Of many reports
 * each is answered after three seconds, as it is to be.
 */
async function soak(site: HuntedSite, cookie: string): Promise<Seen> {
  const seen = see();
  const form = await (await fetch(`${site.origin}/centers/${SLUG}/report`)).text();
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(
    ([, name = '', value = '']): [string, string] => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ],
  );
  const until = performance.now() + SOAK_MS;
  let count = 0;
  const from = (i: number) => ({ 'x-forwarded-for': `10.${i % 200}.${(i >> 3) % 250}.${i % 250}` });
  const read = async () => {
    while (performance.now() < until) {
      const i = count++;
      const asked = READS[i % READS.length] ?? '/';
      const headers = asked.startsWith('/admin') ? { ...from(i), cookie } : from(i);
      await ask(site, { path: asked, method: 'GET', headers }, seen, (status) => status !== 200);
    }
  };
  const report = async () => {
    while (performance.now() < until) {
      const i = count++;
      const fields = [
        ...hidden,
        ['topic', 'phone'],
        ['text', `A made-up report ${i}`],
        ['email', ''],
        ['website', ''],
      ];
      const body = `${fields.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--x--\r\n`;
      const headers = { ...from(i), origin: site.origin, 'content-type': 'multipart/form-data; boundary=x' };
      const sent = { path: `/centers/${SLUG}/report`, method: 'POST', headers, body };
      const { status } = await send(site.origin, sent);
      seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1);
      if (status !== 303) seen.faults.push({ what: 'POST report', status, ms: 0 });
    }
  };
  const watch = setInterval(() => measure(site, seen), SOAK_SAMPLE_MS);
  await Promise.all(Array.from({ length: 4 }, () => [read(), report()]).flat());
  clearInterval(watch);
  return seen;
}

/** The values after the first third, and what they grow by along the straight line that fits them best. */
function growthOf(all: number[]): { from: number; to: number; growth: number } {
  const values = all.slice(Math.floor(all.length / 3));
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const middle = (values.length - 1) / 2;
  const slope =
    mean(values.map((value, i) => (i - middle) * value)) / mean(values.map((_, i) => (i - middle) ** 2));
  return { from: Math.min(...values), to: Math.max(...values), growth: slope * (values.length - 1) };
}

function tableOf({ statuses, faults, slowest, resources, inUse }: Seen): { text: string; isGood: boolean } {
  const all = [...statuses.values()].reduce((sum, number) => sum + number, 0);
  const grown = {
    mb: growthOf(resources.map(({ mb }) => mb)),
    inUse: growthOf(inUse),
    handles: growthOf(resources.map(({ handles }) => handles)),
  };
  const inWords = (key: keyof typeof GROWTH, unit: string) => {
    const { from, to, growth } = grown[key];
    const sign = growth < 0 ? '−' : '+';
    return `${from} to ${to}${unit}; ${sign}${Math.abs(growth).toFixed(1)}${unit} (at most +${GROWTH[key]})`;
  };
  const by = [...statuses].sort(([a], [b]) => a - b).map(([status, number]) => `${status}: ${number}`);
  const slow = faults.filter(({ ms }) => ms > SLOW_MS).length;
  const rows = [
    ['requests', String(all)],
    ['answers by status (0: hung up on, -1: not sent by Node)', by.join(', ')],
    ['answers that they must not have', String(faults.length - slow)],
    [`slower than ${SLOW_MS} ms`, String(slow)],
    ['slowest', `${Math.round(slowest)} ms`],
    ['memory as Linux counts it', inWords('mb', ' MB')],
    ['memory in use after collecting garbage', inWords('inUse', ' MB')],
    ['file handles', inWords('handles', '')],
  ];
  const isFlat = (['mb', 'inUse', 'handles'] as const).every((key) => grown[key].growth <= GROWTH[key]);
  const isGood = faults.length === 0 && isFlat;
  return {
    text: ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n'),
    isGood,
  };
}

const machine = describeMachine();

/** Puts the table under its heading, in the place of the one before. */
function write(heading: string, table: string): void {
  const on = `${new Date().toISOString().slice(0, 10)}, commit ${machine.commit}, ${machine.processor}, Node.js ${machine['Node.js']}.`;
  const [before = '', rest = ''] = fs.readFileSync(DOC, 'utf8').split(`## ${heading}\n`);
  const after = /\n## [\s\S]*$/.exec(rest)?.[0] ?? '\n';
  fs.writeFileSync(DOC, `${before}## ${heading}\n${on}\n\n${table}\n${after.trimEnd()}\n`);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-hunt-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
fs.mkdirSync(LOGS, { recursive: true });
moveToOwnTree(path.join(folder, 'tree'));
for (const [name, run] of parts) {
  const site = await startHuntedSite(path.join(folder, name), Number(process.env.PORT ?? 3398));
  try {
    await fetch(`${site.origin}/admin/sign-in`);
    const seen = await run(site, ownerCookie(site.dataDir));
    const { text, isGood } = tableOf(seen);
    console.log(text);
    for (const { what, status, ms } of seen.faults.slice(0, 40)) console.log(`${status} ${ms} ms ${what}`);
    write(name === 'hunt' ? 'Hunt' : 'Soak', text);
    if (!isGood) process.exitCode = 1;
  } finally {
    fs.copyFileSync(path.join(site.dataDir, 'log'), path.join(LOGS, `${name}.log`));
    await site.stop();
  }
}
