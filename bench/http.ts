import type { MadeUpLists } from './listings';
import { manyClients, oneClient, type Target } from './load';
import { type Goal, type Section, spread } from './measure';
import { openSite } from './site';
import { FLOORS, type Kind, type Subject, subjectsOf } from './targets';

const CLIENTS = 16;
const WARM_UP = { count: 40, atMostMs: 5000 };

type Round = { p50: number; perSecond: number };
type Measured = { durations: number[]; rounds: Round[] };

/** The middle of the ratios of each round: what slowed the machine in a round slowed both. */
const ratio = (subject: Measured, floor: Measured, of: (round: Round) => number) =>
  spread(subject.rounds.map((round, i) => of(round) / of(floor.rounds[i] as Round))).p50;

export async function benchHttp(lists: MadeUpLists, { quick }: { quick: boolean }): Promise<Section> {
  const filled = lists.filled(0);
  const subjects = subjectsOf(filled);
  const targets: Target[] = [...Object.values(FLOORS), ...subjects];
  const measured = new Map<Target, Measured>(
    targets.map((target) => [target, { durations: [], rounds: [] }]),
  );
  const [rounds, one, many] = quick
    ? [2, { count: 15, atMostMs: 1000 }, { clients: CLIENTS, forMs: 700 }]
    : [7, { count: 40, atMostMs: 3000 }, { clients: CLIENTS, forMs: 2000 }];
  const site = await openSite(filled.dataDir);
  try {
    for (const target of targets) await oneClient(site.origin, target, WARM_UP);
    for (let round = 0; round < rounds; round++) {
      // Every round begins elsewhere, so that no target always comes after the same one.
      const order = targets.map((_, i) => targets[(i + round * 3) % targets.length] as Target);
      for (const target of order) {
        const durations = await oneClient(site.origin, target, one);
        const perSecond = await manyClients(site.origin, target, many);
        const { durations: all, rounds: its } = measured.get(target) as Measured;
        all.push(...durations);
        its.push({ p50: spread(durations).p50, perSecond });
      }
      console.error(`http: round ${round + 1} of ${rounds}`);
    }
  } finally {
    await site.close();
  }
  const goals: Goal[] = [];
  const floorOf = (kind: Kind) => measured.get(FLOORS[kind]) as Measured;
  const line = (target: Target) => {
    const { durations, rounds: its } = measured.get(target) as Measured;
    const { p50, p99 } = spread(durations);
    return [p50, p99, spread(its.map(({ perSecond }) => perSecond)).p50];
  };
  const rows = subjects.map((subject: Subject) => {
    const [its, floor] = [measured.get(subject) as Measured, floorOf(subject.kind)];
    const slower = ratio(its, floor, ({ p50 }) => p50);
    const share = ratio(its, floor, ({ perSecond }) => perSecond);
    if (subject.aim) {
      const { most, least } = subject.aim;
      const floorName = FLOORS[subject.kind].name;
      goals.push(
        {
          goal: `${subject.name}: p50 ≤ ${most}× an ${floorName}`,
          measured: `${slower.toFixed(2)}×`,
          isMet: slower <= most,
        },
        {
          goal: `${subject.name}: throughput ≥ ${least}× an ${floorName}`,
          measured: `${share.toFixed(2)}×`,
          isMet: share >= least,
        },
      );
    }
    return [subject.name, ...line(subject), slower, share];
  });
  const floors = Object.values(FLOORS).map((floor) => [floor.name, ...line(floor), 1, 1]);
  return {
    goals,
    tables: [
      {
        title: 'Pages and endpoints against an empty page and an empty route',
        method: `The real list, a production build, gzip, one process, connections kept open; the clients run on the same machine. Milliseconds of one client; requests a second at ${CLIENTS} clients. ${rounds} rounds in which every target is asked in turn; each ratio is the middle of the rounds' own ratios. Places and hospitals change from request to request. The empty page goes through the same proxy (language, policy, nonce) as every page.`,
        head: [
          'target',
          'p50 ms',
          'p99 ms',
          `requests/s at ${CLIENTS}`,
          '× floor’s p50',
          '× floor’s throughput',
        ],
        rows: [...floors, ...rows],
      },
    ],
  };
}
