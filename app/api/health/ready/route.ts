import type { Ready } from '@/domain/formats/json/problem';
import { DomainError } from '@/domain/problems';
import { readEndpoint } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { whyNotReady } from '@/server/readiness';
import { snapshotAge } from '@/server/snapshot/follow';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(() => {
  const lack = whyNotReady();
  if (lack) throw new DomainError('not-ready', lack.detail, { reason: lack.reason });
  const snapshot = snapshotAge(new Date());
  return json({ status: 'ready', ...(snapshot && { snapshot }) } satisfies Ready);
});
