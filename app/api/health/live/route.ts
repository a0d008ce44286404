import { json } from '@/server/http/answer';
import { readEndpoint } from '@/server/http/read-endpoint';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(() => json({ status: 'live' }));
