import {
  type Answer,
  type Center,
  CONDITIONS,
  type Condition,
  SERVICES,
  type Service,
} from '@/domain/listing/center';
import { isPublic, publicCenter } from '@/domain/listing/center-view';
import type { ListingRecord } from '@/domain/listing/edit';
import { isSame } from '@/domain/listing/edit-parts';
import { PUBLIC_ANSWERS, PUBLIC_FACTS, type PublicFact } from '@/domain/listing/public-facts';

/** `back`: it was on the list before. `resumed`: it was paused or planned, and takes patients now. */
export const CHANGE_KINDS = ['new', 'back', 'changed', 'paused', 'planned', 'resumed', 'withdrawn'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What has words of its own elsewhere, or is no fact about the hospital: its address here, our own reading day. */
const UNTOLD = ['slug', 'status', 'conditions', 'services', 'checkedOn', 'confirmedBy'] as const;
type Untold = (typeof UNTOLD)[number] | (typeof PUBLIC_ANSWERS)[number];

export type ToldFact = Exclude<PublicFact, Untold>;
/** Every other public fact, so that a new one is told of without being named here. */
export const TOLD_FACTS: readonly ToldFact[] = PUBLIC_FACTS.filter(
  (fact): fact is ToldFact => ![...UNTOLD, ...PUBLIC_ANSWERS].some((untold) => untold === fact),
);

export type AnswerChange = { before: Answer | null; after: Answer | null } & (
  | { service: Service }
  | { condition: Condition }
  | { fact: (typeof PUBLIC_ANSWERS)[number] }
);

/** One change of a listing that readers could see, by what they saw before and after. */
export type PublicChange = {
  kind: ChangeKind;
  /** As readers see it now; of a withdrawn listing, as they saw it last. */
  center: Center;
  /** The facts that differ, for `changed` and whatever came with another kind. */
  facts: ToldFact[];
  answers: AnswerChange[];
};

/** `overdue` depends on a day, and is no part of a change. */
const DAY = '2026-01-01';
const shown = (record: ListingRecord | null): Center | null =>
  record && isPublic(record) ? publicCenter(record, DAY) : null;

/** What readers are told of a fact, in whose record more may stand: who found a number, where a pin comes from. */
function toldOf(center: Center, fact: ToldFact): unknown {
  if (fact === 'location') {
    const { lat, lng, precision } = center.location;
    return { lat, lng, precision };
  }
  if (fact === 'phones') return center.phones.map(({ sourceUrl, ...phone }) => phone);
  return center[fact];
}

/**
 * What a change of a record was to readers; null: nothing that they could see. A record that is not public is as none:
 * of what stands in it nothing is told. `wasListed`: readers could see the listing at some time before.
 */
export function publicChange(
  before: ListingRecord | null,
  after: ListingRecord | null,
  wasListed: boolean,
): PublicChange | null {
  const [was, is] = [shown(before), shown(after)];
  if (!was) return is && { kind: wasListed ? 'back' : 'new', center: is, facts: [], answers: [] };
  if (!is) return { kind: 'withdrawn', center: was, facts: [], answers: [] };
  const facts = TOLD_FACTS.filter((fact) => !isSame(toldOf(was, fact), toldOf(is, fact)));
  const answers = answersBetween(was, is);
  const kind = kindOf(was, is);
  if (kind === 'changed' && facts.length === 0 && answers.length === 0) return null;
  return { kind, center: is, facts, answers };
}

function kindOf(was: Center, is: Center): ChangeKind {
  if (was.status === is.status) return 'changed';
  if (is.status === 'paused' || is.status === 'planned') return is.status;
  return 'resumed';
}

function answersBetween(was: Center, is: Center): AnswerChange[] {
  const pairs: AnswerChange[] = [
    ...SERVICES.map((service) => ({
      service,
      before: was.services[service] ?? null,
      after: is.services[service] ?? null,
    })),
    ...CONDITIONS.map((condition) => ({
      condition,
      before: was.conditions[condition] ?? null,
      after: is.conditions[condition] ?? null,
    })),
    ...PUBLIC_ANSWERS.map((fact) => ({ fact, before: was[fact], after: is[fact] })),
  ];
  return pairs.filter(({ before, after }) => before !== after);
}
