import type { MadeUpLists } from './listings';
import { manyClients, oneClient, type Target } from './load';
import { type Goal, type Section, spread } from './measure';
import { openSite, type Site } from './site';
import { FLOORS, type Subject, subjectsOf } from './targets';

const CLIENTS = 16;
const WARM_UP = { count: 40, atMostMs: 5000 };
/** Many short rounds: what else the machine does then meets floor and subject alike. */
const FULL = { rounds: 12, one: { count: 20, atMostMs: 2000 }, forMs: 1000 };
const QUICK = { rounds: 3, one: { count: 10, atMostMs: 1000 }, forMs: 500 };

/** `workMs`: of a processor in the server process, a request. */
type Round = { p50: number; perSecond: number; workMs: number };
type Measured = { durations: number[]; rounds: Round[] };

async function measureAll(site: Site, targets: readonly Target[], plan: typeof FULL) {
  const measured = new Map<Target, Measured>(
    targets.map((target) => [target, { durations: [], rounds: [] }]),
  );
  for (const target of targets) await oneClient(site.origin, target, WARM_UP);
  for (let round = 0; round < plan.rounds; round++) {
    // Every round begins elsewhere, so that no target always comes after the same one.
    const order = targets.map((_, i) => targets[(i + round * 3) % targets.length] as Target);
    for (const target of order) {
      const { durations, rounds } = measured.get(target) as Measured;
      const alone = await oneClient(site.origin, target, plan.one);
      const before = site.workMs();
      const { answered, perSecond } = await manyClients(site.origin, target, {
        clients: CLIENTS,
        forMs: plan.forMs,
      });
      const workMs = before === null ? Number.NaN : ((site.workMs() ?? 0) - before) / answered;
      durations.push(...alone);
      rounds.push({ p50: spread(alone).p50, perSecond, workMs });
    }
    console.error(`http: round ${round + 1} of ${plan.rounds}`);
  }
  return (target: Target) => measured.get(target) as Measured;
}

const middle = ({ rounds }: Measured, key: keyof Round) => spread(rounds.map((round) => round[key])).p50;

/** The middle of the ratios of each round: what slowed the machine in a round slowed both. */
const ratio = (subject: Measured, floor: Measured, key: keyof Round) =>
  spread(subject.rounds.map((round, i) => round[key] / (floor.rounds[i] as Round)[key])).p50;

export async function benchHttp(lists: MadeUpLists, { quick }: { quick: boolean }): Promise<Section> {
  const filled = lists.filled(0);
  const subjects = subjectsOf(filled);
  const plan = quick ? QUICK : FULL;
  const site = await openSite(filled.dataDir);
  const find = await measureAll(site, [...Object.values(FLOORS), ...subjects], plan).finally(site.close);
  const line = (target: Target, floor: Target) => {
    const [own, its] = [find(target), find(floor)];
    const { p50, p99 } = spread(own.durations);
    const ratios = (['p50', 'perSecond', 'workMs'] as const).map((key) => ratio(own, its, key));
    return [target.name, p50, p99, middle(own, 'perSecond'), middle(own, 'workMs'), ...ratios];
  };
  const goalsFor = ({ name, kind, aim }: Subject, own: Measured): Goal[] => {
    if (!aim) return [];
    const floor = FLOORS[kind];
    const slower = ratio(own, find(floor), 'p50');
    const share = ratio(own, find(floor), 'perSecond');
    return [
      {
        goal: `${name}: p50 ≤ ${aim.most}× an ${floor.name}`,
        measured: `${slower.toFixed(2)}×`,
        isMet: slower <= aim.most,
      },
      {
        goal: `${name}: throughput ≥ ${aim.least}× an ${floor.name}`,
        measured: `${share.toFixed(2)}×`,
        isMet: share >= aim.least,
      },
    ];
  };
  const table = {
    title: 'Pages and endpoints against an empty page and an empty route',
    method: `The real list, a production build, gzip, one process, connections kept open; the clients run on the same machine. Milliseconds of one client; requests a second at ${CLIENTS} clients, and what a request then takes of a processor in the server, which other programs on the machine lengthen least. ${plan.rounds} rounds in which every target is asked in turn; each ratio is the middle of the rounds' own ratios. Places and hospitals change from request to request. The empty page goes through the same proxy (language, policy, nonce) as every page.`,
    head: [
      'target',
      'p50 ms',
      'p99 ms',
      `requests/s at ${CLIENTS}`,
      'processor ms',
      '× p50',
      '× requests/s',
      '× processor',
    ],
    rows: [
      ...Object.values(FLOORS).map((floor) => line(floor, floor)),
      ...subjects.map((subject) => line(subject, FLOORS[subject.kind])),
    ],
  };
  return { goals: subjects.flatMap((subject) => goalsFor(subject, find(subject))), tables: [table] };
}
