import { CONDITIONS, type Condition, SERVICES, type Service } from '@/domain/listing/center';
import type { Criteria } from './criteria';

/** The reasons patients know, of which one is chosen; the other conditions are among the further filters. */
export const REASONS = ['crlm_adjuvant', 'icca', 'crlm_unresectable'] as const satisfies Condition[];
type Reason = (typeof REASONS)[number];

const isReason = (code: Condition): code is Reason => REASONS.some((reason) => reason === code);
export const OTHER_CONDITIONS = CONDITIONS.filter((code) => !isReason(code));

type Demand = Pick<Criteria, 'conditions' | 'services' | 'confirmed'>;

/** One choice that the search form offers; `any`: none of the reasons. */
export type Choice = 'any' | Condition | Service | 'confirmed';
export type ChoiceCounts = Record<Choice, number>;

/** What a search asks for once a choice is taken: a reason takes another one's place, the rest comes on top. */
function withChoice({ conditions, services, confirmed }: Demand, choice: Choice): Demand {
  const others = conditions.filter((code) => !isReason(code));
  if (choice === 'any') return { conditions: others, services, confirmed };
  if (choice === 'confirmed') return { conditions, services, confirmed: 'lately' };
  const service = SERVICES.find((code) => code === choice);
  if (service) return { conditions, services: [...new Set([...services, service])], confirmed };
  const condition = CONDITIONS.find((code) => code === choice);
  if (!condition) return { conditions, services, confirmed };
  const kept = isReason(condition) ? others : conditions;
  return { conditions: [...new Set([...kept, condition])], services, confirmed };
}

const CHOICES: readonly Choice[] = ['any', ...CONDITIONS, ...SERVICES, 'confirmed'];

/** How many centers each choice of the form would find now; `count` counts for several demands at once. */
export function countsOfChoices(asked: Demand, count: (demands: Demand[]) => number[]): ChoiceCounts {
  const totals = count(CHOICES.map((choice) => withChoice(asked, choice)));
  return Object.fromEntries(CHOICES.map((choice, at) => [choice, totals[at] ?? 0])) as ChoiceCounts;
}
