import { DomainError } from '@/domain/problems';
import { readEndpoint } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { whyNotReady } from '@/server/readiness';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(() => {
  const lack = whyNotReady();
  if (lack) throw new DomainError('not-ready', lack.detail, { reason: lack.reason });
  return json({ status: 'ready' });
});
