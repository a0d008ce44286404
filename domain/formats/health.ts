import { z } from 'zod';

/** `GET /api/health/live` */
export const liveSchema = z.strictObject({ status: z.literal('live') });
/** `GET /api/health/ready` */
export const readySchema = z.strictObject({ status: z.literal('ready') });
