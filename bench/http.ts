import type { MadeUpLists } from './listings';
import { manyClients, oneClient, type Target } from './load';
import { type Goal, type Section, spread } from './measure';
import { openSite, type Site } from './site';
import { FLOORS, type Subject, subjectsOf } from './targets';

const CLIENTS = 16;
const WARM_UP = { count: 40, atMostMs: 5000 };
/** Many short rounds: what else the machine does then meets floor and subject alike. */
const FULL = { rounds: 10, one: { count: 20, atMostMs: 2000 }, forMs: 1000 };
const QUICK = { rounds: 3, one: { count: 10, atMostMs: 1000 }, forMs: 500 };

/** `workMs`: of a processor in the server process, a request. */
type Round = { p50: number; perSecond: number; workMs: number };
/** `fault`: why it could not be measured. */
type Measured = { durations: number[]; rounds: Round[]; fault: string | null };
type Find = (target: Target) => Measured;

async function measureAll(site: Site, targets: readonly Target[], plan: typeof FULL): Promise<Find> {
  const measured = new Map<Target, Measured>(
    targets.map((target) => [target, { durations: [], rounds: [], fault: null }]),
  );
  const find: Find = (target) => measured.get(target) as Measured;
  const attempt = async (target: Target, work: () => Promise<unknown>) => {
    if (find(target).fault !== null) return;
    await work().catch((error: unknown) => {
      find(target).fault = error instanceof Error ? error.message : String(error);
      console.error(`http: ${target.name}: ${find(target).fault}`);
    });
  };
  for (const target of targets) await attempt(target, () => oneClient(site.origin, target, WARM_UP));
  for (let round = 0; round < plan.rounds; round++) {
    // Every round begins elsewhere, so that no target always comes after the same one.
    const order = targets.map((_, i) => targets[(i + round * 3) % targets.length] as Target);
    for (const target of order) await attempt(target, () => measureOnce(site, target, plan, find(target)));
    console.error(`http: round ${round + 1} of ${plan.rounds}`);
  }
  return find;
}

async function measureOnce(site: Site, target: Target, plan: typeof FULL, { durations, rounds }: Measured) {
  const alone = await oneClient(site.origin, target, plan.one);
  const before = site.workMs();
  const load = { clients: CLIENTS, forMs: plan.forMs };
  const { answered, perSecond } = await manyClients(site.origin, target, load);
  const workMs = before === null ? Number.NaN : ((site.workMs() ?? 0) - before) / answered;
  durations.push(...alone);
  rounds.push({ p50: spread(alone).p50, perSecond, workMs });
}

const middle = ({ rounds }: Measured, key: keyof Round) => spread(rounds.map((round) => round[key])).p50;

/** The middle of the ratios of each round: what slowed the machine in a round slowed both. NaN: one has no answer. */
const ratio = (subject: Measured, other: Measured, key: keyof Round): number =>
  subject.fault !== null || other.fault !== null
    ? Number.NaN
    : spread(subject.rounds.map((round, i) => round[key] / (other.rounds[i] as Round)[key])).p50;

const RATIOS = ['p50', 'perSecond', 'workMs'] as const;
const HEAD = [
  'p50 ms',
  'p99 ms',
  `requests/s at ${CLIENTS}`,
  'processor ms',
  '× p50',
  '× requests/s',
  '× processor',
];

function lineOf(find: Find, target: Target, floor: Target): (string | number)[] {
  const own = find(target);
  if (own.fault !== null) return [target.name, 'no answer', ...HEAD.slice(1).map(() => '–')];
  const { p50, p99 } = spread(own.durations);
  const ratios = RATIOS.map((key) => ratio(own, find(floor), key));
  return [target.name, p50, p99, middle(own, 'perSecond'), middle(own, 'workMs'), ...ratios];
}

function goalsOf(find: Find, subject: Subject, subjects: readonly Subject[]): Goal[] {
  const { name, kind, aim, against, first } = subject;
  const floor = FLOORS[kind];
  const goal = (key: 'p50' | 'perSecond', limit: number, other: Target, than: string): Goal => {
    const reached = ratio(find(subject), find(other), key);
    const rendered = first && `; a first render ${ratio(find(first), find(other), key).toFixed(2)}×`;
    return {
      goal: `${name}: ${key === 'p50' ? 'p50 ≤' : 'throughput ≥'} ${limit}× ${than}`,
      measured: Number.isNaN(reached) ? 'no answer' : `${reached.toFixed(2)}×${rendered ?? ''}`,
      isMet: key === 'p50' ? reached <= limit : reached >= limit,
    };
  };
  const other = against && subjects.find((one) => one.name === against.name);
  return [
    ...(aim ? [goal('p50', aim.most, floor, `an ${floor.name}`)] : []),
    ...(aim ? [goal('perSecond', aim.least, floor, `an ${floor.name}`)] : []),
    ...(other ? [goal('p50', against.most, other, other.name)] : []),
  ];
}

export async function benchHttp(lists: MadeUpLists, { quick }: { quick: boolean }): Promise<Section> {
  const filled = lists.filled(0);
  const subjects = subjectsOf(filled);
  const plan = quick ? QUICK : FULL;
  const floors = Object.values(FLOORS);
  const firsts = subjects.flatMap(({ first }) => first ?? []);
  const site = await openSite(filled.dataDir);
  const find = await measureAll(site, [...floors, ...subjects, ...firsts], plan).finally(site.close);
  const table = {
    title: 'Pages and endpoints against an empty page and an empty route',
    method: `The real list, a production build, gzip, one process, connections kept open; the clients run on the same machine. Milliseconds of one client; requests a second at ${CLIENTS} clients, and what a request then takes of a processor in the server, which other programs on the machine lengthen least. ${plan.rounds} rounds in which every target is asked in turn; each ratio is the middle of the rounds' own ratios. Places and hospitals change from request to request. The empty page goes through the same proxy (language, policy, nonce) as every page, and is rendered for each request.`,
    head: ['target', ...HEAD],
    rows: [
      ...floors.map((floor) => lineOf(find, floor, floor)),
      ...subjects.map((subject) => lineOf(find, subject, FLOORS[subject.kind])),
    ],
  };
  const rendered = {
    title: 'The same pages when they are rendered',
    method:
      'What the first reader gets after a change of the list, and everybody without the memory of pages (docs/decisions/0031): each request goes to an address that was never asked for. Measured in the same rounds as the table above, against the same empty page.',
    head: ['target', ...HEAD],
    rows: firsts.map((first) => lineOf(find, first, FLOORS.page)),
  };
  return { goals: subjects.flatMap((one) => goalsOf(find, one, subjects)), tables: [table, rendered] };
}
