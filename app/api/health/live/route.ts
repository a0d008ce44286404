import { readEndpoint } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(() => json({ status: 'live' }));
