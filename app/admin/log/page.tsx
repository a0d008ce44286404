import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/frame';
import { Pages } from '@/components/admin/shapes';
import { LogFilter } from '@/components/audit/log-filter';
import { LogList } from '@/components/audit/log-list';
import { AUDIT_PAGE, listAudit, listingsInLog, listLogNames, subjectOf } from '@/db/audit/reads';
import { logHref, readLogParams } from '@/domain/audit/log';
import { requireViewer } from '@/server/account/session';
import { db } from '@/server/db';

export const metadata: Metadata = { title: 'Log' };

type LogProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LogPage({ searchParams }: LogProps) {
  const actor = await requireViewer('log');
  const params = readLogParams(await searchParams);
  const { who, before, subject, ...filter } = params;
  const given = {
    ...filter,
    ...(subject && { subject: subjectOf(db(), subject) }),
    ...(who && { whoId: who }),
    ...(before && { before }),
  };
  const lines = listAudit(db(), given);
  const last = lines.length === AUDIT_PAGE ? lines.at(-1)?.id : undefined;
  const { before: _, ...withoutPage } = params;
  return (
    <AdminFrame actor={actor} current="log">
      <h1>Log</h1>
      <p className="small">Everything that was done or refused, the newest first. Nobody can change it.</p>
      <LogFilter params={params} names={listLogNames(db())} />
      {lines.length === 0 ? (
        <p role="status">
          Nothing like that is in the log. <a href="/admin/log">Show all</a>
        </p>
      ) : (
        <LogList lines={lines} listings={listingsInLog(db(), lines)} />
      )}
      <Pages>
        {before !== undefined && (
          <a className="btn" href={logHref(withoutPage)}>
            The newest
          </a>
        )}
        {last !== undefined && (
          <a className="btn" href={logHref({ ...params, before: last })}>
            Older
          </a>
        )}
      </Pages>
    </AdminFrame>
  );
}
