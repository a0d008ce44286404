import type { DraftEdit } from '@/domain/draft/draft';
import type { FieldErrors } from '@/domain/outcome';
import { flatten } from './flatten';
import { checkNames } from './names';
import { checkAddresses } from './shared-address';
import { checkSharedNumbers } from './shared-numbers';
import type { Comparable } from './similar';

/** Another listing that may be of the same hospital. */
export type Twin = { slug: string; name: string };
/** By the field that says so. */
export type Twins = Record<string, Twin[]>;
/** What is wrong with a form as it stands, and what in it is worth a look. */
export type Checked = { errors: FieldErrors; twins: Twins };

/** What an edit says of which hospital it is and where, however far it has come. */
export function comparableOf(slug: string, edit: DraftEdit): Comparable {
  const typed = flatten(edit);
  const text = (name: string) => typed.get(name) ?? '';
  const line = (number: string) => ({ number, label: '', for: 'hospital' as const });
  const numbers = [...typed].filter(([name]) => /^phones\.\d+\.number$/.test(name));
  return {
    slug,
    name: text('name'),
    healthSystem: text('healthSystem') || null,
    address: {
      street: text('address.street') || null,
      city: text('address.city'),
      region: text('address.region'),
      postalCode: text('address.postalCode') || null,
      country: text('address.country'),
    },
    phones: numbers.map(([, number]) => ({ ...line(number), sourceUrl: null })),
    fax: text('fax.number') ? line(text('fax.number')) : null,
  };
}

function twinsOf(one: Comparable, others: readonly Comparable[]): { field: string; twin: Twin }[] {
  return others.flatMap((other) => {
    const findings = [checkNames, checkAddresses, checkSharedNumbers].flatMap((check) => check([other, one]));
    const fields = new Set(findings.map(({ field }) => field));
    return [...fields].map((field) => ({ field, twin: { slug: other.slug, name: other.name } }));
  });
}

/** Those among `others` that only the edit makes look like the same hospital: the rest is known already. */
export function newTwins(saved: Comparable, edited: Comparable, others: readonly Comparable[]): Twins {
  if (!edited.name) return {};
  const known = new Set(twinsOf(saved, others).map(({ field, twin }) => `${field} ${twin.slug}`));
  const twins: Twins = {};
  for (const { field, twin } of twinsOf(edited, others)) {
    if (!known.has(`${field} ${twin.slug}`)) twins[field] = [...(twins[field] ?? []), twin];
  }
  return twins;
}
