import { and, eq, lte, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { jobLeases } from './jobs';

type Lease = { job: string; holder: string; minutes: number };

/** Takes or keeps a job for one process. @returns false: another one has it. */
export function takeLease(db: Db, { job, holder, minutes }: Lease, now: Date): boolean {
  const at = now.toISOString();
  const endsAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  const { changes } = db
    .insert(jobLeases)
    .values({ job, holder, endsAt })
    .onConflictDoUpdate({
      target: jobLeases.job,
      set: { holder, endsAt },
      setWhere: or(lte(jobLeases.endsAt, at), eq(jobLeases.holder, holder)),
    })
    .run();
  return changes === 1;
}

/** Gives it back before its time. */
export function endLease(db: Db, { job, holder }: Pick<Lease, 'job' | 'holder'>): void {
  db.delete(jobLeases)
    .where(and(eq(jobLeases.job, job), eq(jobLeases.holder, holder)))
    .run();
}
