import type { Ready } from '@/domain/formats/json/problem';
import { DomainError } from '@/domain/problems';
import { readEndpoint } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { checksOf, whyNotReady, whyNotWritable } from '@/server/readiness';
import { snapshotAge } from '@/server/snapshot/follow';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(() => {
  const lack = whyNotReady();
  if (lack) throw new DomainError('not-ready', lack.detail, { reason: lack.reason });
  const now = new Date();
  const snapshot = snapshotAge(now);
  if (snapshot) return json({ status: 'ready', snapshot } satisfies Ready);
  const checks = checksOf(now);
  const detail = whyNotWritable();
  if (detail) throw new DomainError('not-ready', detail, { reason: 'disk', checks });
  return json({ status: 'ready', checks } satisfies Ready);
});
