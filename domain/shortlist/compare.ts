import {
  type Answer,
  type Center,
  CONDITIONS,
  type Condition,
  type Phone,
  SERVICES,
  type Service,
} from '@/domain/listing/center';
import { type FoundCenter, mayMean } from '@/domain/listing/center-view';
import type { TravelYear } from '@/domain/travel/year';

/** What one hospital says in one row. What nobody said is null or empty, never "no". */
export type CompareValue =
  | { kind: 'way'; found: FoundCenter }
  | { kind: 'year'; year: TravelYear | null }
  /** `told`: of a condition that nobody has answered, what the source says that may mean it. */
  | { kind: 'answer'; answer: Answer | null; told?: string }
  | { kind: 'phones'; audience: 'phone' | 'referring'; phones: Phone[]; fax: Center['fax'] }
  | { kind: 'email'; email: string | null }
  | { kind: 'page'; url: string | null }
  | { kind: 'status'; status: Center['status'] }
  | { kind: 'know'; center: Center };

/** `unknown`: not one of them says anything, which is not the same as saying the same. */
export type Agreement = 'same' | 'differs' | 'unknown';

type CompareName =
  | { of: 'row'; key: 'distance' | 'year' | 'phone' | 'referring' | 'email' | 'page' | 'status' | 'know' }
  | { of: 'service'; key: Service }
  | { of: 'condition'; key: Condition }
  | { of: 'fact'; key: 'lodging' | 'spanishInterpreter' };

export type CompareRow = {
  name: CompareName;
  agreement: Agreement;
  /** One for each hospital, in their order. */
  values: CompareValue[];
};

const COMPARE_GROUPS = ['travel', 'does', 'treats', 'reach', 'know'] as const;
export type CompareGroup = { key: (typeof COMPARE_GROUPS)[number]; rows: CompareRow[] };

/** Told of every hospital; other services and conditions only where one of them says something. */
const SERVICES_ALWAYS: Service[] = [
  'pump_placement',
  'pump_refill',
  'clinical_trials',
  'second_opinion',
  'virtual_visit',
];
const CONDITIONS_ALWAYS: Condition[] = ['crlm_unresectable', 'crlm_adjuvant', 'icca'];

/**
 * Some hospitals fact by fact. Implants and refills are rows of their own, because many a hospital does one of them.
 * Without distances there is no row for them. `years`: a year of trips to each, by slug; empty where no place is known.
 */
export function compareCenters(
  items: readonly FoundCenter[],
  years: ReadonlyMap<string, TravelYear> = new Map(),
): CompareGroup[] {
  const row = (name: CompareName, tell: (found: FoundCenter) => CompareValue): CompareRow => {
    const values = items.map(tell);
    return { name, values, agreement: agreementOf(values) };
  };
  const answers = (name: CompareName, answerOf: (center: Center) => Answer | null | undefined) =>
    row(name, ({ center }) => ({ kind: 'answer', answer: answerOf(center) ?? null }));
  const isSaid = (says: (center: Center) => unknown) => items.some(({ center }) => says(center));
  const services = SERVICES.filter(
    (code) => SERVICES_ALWAYS.includes(code) || isSaid((center) => center.services[code]),
  );
  const conditions = CONDITIONS.filter(
    (code) =>
      CONDITIONS_ALWAYS.includes(code) ||
      isSaid((center) => center.conditions[code] ?? mayMean(center, code)),
  );
  return [
    {
      key: 'travel',
      rows: [
        ...(items.some(({ distanceKm }) => distanceKm !== null)
          ? [row({ of: 'row', key: 'distance' }, (found) => ({ kind: 'way', found }))]
          : []),
        ...(years.size > 0
          ? [
              row({ of: 'row', key: 'year' }, ({ center }) => ({
                kind: 'year',
                year: years.get(center.slug) ?? null,
              })),
            ]
          : []),
        answers({ of: 'fact', key: 'lodging' }, (center) => center.lodging),
      ],
    },
    {
      key: 'does',
      rows: services.map((code) => answers({ of: 'service', key: code }, (center) => center.services[code])),
    },
    {
      key: 'treats',
      rows: conditions.map((code) =>
        row({ of: 'condition', key: code }, ({ center }) => ({
          kind: 'answer',
          answer: center.conditions[code] ?? null,
          told: mayMean(center, code) ?? undefined,
        })),
      ),
    },
    {
      key: 'reach',
      rows: [
        row({ of: 'row', key: 'phone' }, ({ center }) => phonesOf(center, 'phone')),
        row({ of: 'row', key: 'referring' }, ({ center }) => phonesOf(center, 'referring')),
        answers({ of: 'fact', key: 'spanishInterpreter' }, (center) => center.spanishInterpreter),
        row({ of: 'row', key: 'email' }, ({ center }) => ({ kind: 'email', email: center.email })),
        row({ of: 'row', key: 'page' }, ({ center }) => ({
          kind: 'page',
          url: center.programUrl ?? center.website,
        })),
      ],
    },
    {
      key: 'know',
      rows: [
        row({ of: 'row', key: 'status' }, ({ center }) => ({ kind: 'status', status: center.status })),
        row({ of: 'row', key: 'know' }, ({ center }) => ({ kind: 'know', center })),
      ],
    },
  ];
}

/** A line for doctors' offices is never told as one for patients. */
function phonesOf({ phones, fax }: Center, audience: 'phone' | 'referring'): CompareValue {
  const isReferring = audience === 'referring';
  return {
    kind: 'phones',
    audience,
    phones: phones.filter((phone) => (phone.for === 'referring') === isReferring),
    fax: isReferring ? fax : null,
  };
}

function agreementOf(values: CompareValue[]): Agreement {
  const said = values.map(gist);
  if (said.every((each) => each === null)) return 'unknown';
  return new Set(said).size === 1 ? 'same' : 'differs';
}

/** What a value says, to be compared; null: nothing. */
function gist(value: CompareValue): string | null {
  switch (value.kind) {
    case 'way':
      return value.found.distanceKm === null
        ? null
        : `${value.found.distanceKm.toFixed(1)} ${value.found.bearing}`;
    case 'year':
      return value.year && yearGist(value.year);
    case 'answer':
      return value.answer ?? value.told ?? null;
    case 'phones':
      return (
        [...value.phones, ...(value.fax ? [value.fax] : [])].map(({ number }) => number).join(' ') || null
      );
    case 'email':
      return value.email;
    case 'page':
      return value.url;
    case 'status':
      return value.status;
    case 'know': {
      const { listing, overdue, checkedOn, confirmedOn } = value.center;
      return [listing, overdue, checkedOn, confirmedOn].join(' ');
    }
  }
}

/** A year by what is counted; a hospital that does not say whether it operates says nothing of a year. */
function yearGist(year: TravelYear): string | null {
  if (year.outcome === 'no-operation') return year.says ?? null;
  const { outcome, ...rest } = year;
  return JSON.stringify([outcome, rest], (key, value) => (key === 'at' ? value.center.slug : value));
}
