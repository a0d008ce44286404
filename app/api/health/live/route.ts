import { json } from '@/server/answer';
import { readEndpoint } from '@/server/read-endpoint';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(() => json({ status: 'live' }));
