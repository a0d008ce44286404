import type { Db } from '@/db/client';
import { centers } from '@/db/meta';
import { dueOn } from '@/domain/listing/clocks';

/** The first day after `today` on which a listing is due to be looked at; null: none will be. */
export function nextDue(db: Db, today: string): string | null {
  const days = db
    .select()
    .from(centers)
    .all()
    .filter(({ status, listing }) => status !== 'withdrawn' && listing !== 'unconfirmed')
    .map(dueOn)
    .filter((day) => day > today);
  return days.sort()[0] ?? null;
}
